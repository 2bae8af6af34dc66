/** Tests of how the video badge is decided. */
@NullMarked
package dev.badgepipeline.badge.video;

import org.jspecify.annotations.NullMarked;
