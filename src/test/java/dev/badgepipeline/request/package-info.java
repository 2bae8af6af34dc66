@NullMarked
package dev.badgepipeline.request;

import org.jspecify.annotations.NullMarked;
