/** Owns the video badge: codec, depth of colour, frame rate, 3D and interlacing of the picture. */
@NullMarked
package dev.badgepipeline.badge.video;

import org.jspecify.annotations.NullMarked;
