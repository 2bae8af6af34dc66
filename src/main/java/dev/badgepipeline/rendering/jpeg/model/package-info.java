/**
 * What a picture is in the words of the standard: frame, component, MCU, block, coefficient,
 * marker. Also why a file cannot be spliced, which every other package may have to say. Knows
 * nothing of how a file is read or written.
 */
@NullMarked
package dev.badgepipeline.rendering.jpeg.model;

import org.jspecify.annotations.NullMarked;
