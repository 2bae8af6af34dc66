/** Tests of how the audio badge is decided. */
@NullMarked
package dev.badgepipeline.badge.audio;

import org.jspecify.annotations.NullMarked;
