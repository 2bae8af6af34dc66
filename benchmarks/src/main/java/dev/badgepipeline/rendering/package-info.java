/** Measures the rendering, inside it and beside other programs. */
@NullMarked
package dev.badgepipeline.rendering;

import org.jspecify.annotations.NullMarked;
