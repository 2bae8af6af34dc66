/**
 * Turns the entropy-coded data of scans into blocks of coefficients and back (T.81, annexes F and
 * G), sequential and progressive, bit by bit. The innermost loops are here and in {@code huffman}.
 */
@NullMarked
package dev.badgepipeline.rendering.jpeg.entropy;

import org.jspecify.annotations.NullMarked;
