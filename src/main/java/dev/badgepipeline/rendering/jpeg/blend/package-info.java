/**
 * Lays overlays over blocks: cuts an overlay into tiles once, keeps them, and blends them with
 * dequantised coefficients, in samples only where an overlay is uneven (T.81, annex A.3.3 and
 * A.3.4).
 */
@NullMarked
package dev.badgepipeline.rendering.jpeg.blend;

import org.jspecify.annotations.NullMarked;
