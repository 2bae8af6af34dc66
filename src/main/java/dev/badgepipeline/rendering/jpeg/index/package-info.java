/**
 * What a splice leaves for the next one of the same file, as values and as bytes: where MCUs begin
 * that were drawn on, what they were coded to, and the coefficients of a file with several scans in
 * one. Nothing depends on it but speed.
 */
@NullMarked
package dev.badgepipeline.rendering.jpeg.index;

import org.jspecify.annotations.NullMarked;
