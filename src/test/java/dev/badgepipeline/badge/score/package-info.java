/** Tests of how the score badge is decided. */
@NullMarked
package dev.badgepipeline.badge.score;

import org.jspecify.annotations.NullMarked;
