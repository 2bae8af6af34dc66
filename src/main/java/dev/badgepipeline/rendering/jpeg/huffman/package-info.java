/**
 * Huffman tables: as files define them, made ready for reading, and completed with codes for all
 * that may be drawn (T.81, annex C and B.2.4.2). Knows no file and no scan.
 */
@NullMarked
package dev.badgepipeline.rendering.jpeg.huffman;

import org.jspecify.annotations.NullMarked;
