/** Tests of how the resolution badge is decided. */
@NullMarked
package dev.badgepipeline.badge.resolution;

import org.jspecify.annotations.NullMarked;
