@NullMarked
package dev.badgepipeline.log;

import org.jspecify.annotations.NullMarked;
