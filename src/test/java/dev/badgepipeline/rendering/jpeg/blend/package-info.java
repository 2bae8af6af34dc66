/** Prepared overlays and their cache. */
@NullMarked
package dev.badgepipeline.rendering.jpeg.blend;

import org.jspecify.annotations.NullMarked;
