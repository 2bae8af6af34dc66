package dev.badgepipeline.rendering.sprite;

/**
 * A drawn cell, with its shadow.
 *
 * @param width in pixels, shadow included
 * @param height in pixels, shadow included
 * @param bleed how far the shadow reaches beyond the cell on every side
 * @param argb sRGB, not premultiplied, row by row; never modified
 */
@SuppressWarnings("ArrayRecordComponent") // looked up by what it shows, never compared
public record Sprite(int width, int height, int bleed, int[] argb) {}
