/** Bits as they are written. */
@NullMarked
package dev.badgepipeline.rendering.jpeg.entropy;

import org.jspecify.annotations.NullMarked;
