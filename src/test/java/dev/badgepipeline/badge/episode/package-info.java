/** Tests of how the episode badge is decided. */
@NullMarked
package dev.badgepipeline.badge.episode;

import org.jspecify.annotations.NullMarked;
