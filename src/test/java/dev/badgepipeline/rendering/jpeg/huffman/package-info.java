/** Tables and look-ups, code by code. */
@NullMarked
package dev.badgepipeline.rendering.jpeg.huffman;

import org.jspecify.annotations.NullMarked;
