@NullMarked
package dev.badgepipeline.security;

import org.jspecify.annotations.NullMarked;
