package dev.badgepipeline.rendering.sprite;

import java.util.Optional;

/**
 * A drawn cell, with its shadow.
 *
 * @param width in pixels, shadow included
 * @param height in pixels, shadow included
 * @param bleed how far the shadow reaches beyond the cell on every side
 * @param argb sRGB, not premultiplied, row by row; never modified
 * @param pane where the poster is seen through it blurred; empty for a cell without glass
 */
@SuppressWarnings("ArrayRecordComponent") // looked up by what it shows, never compared
public record Sprite(int width, int height, int bleed, int[] argb, Optional<Pane> pane) {

  /** A cell without glass. */
  public Sprite(int width, int height, int bleed, int[] argb) {
    this(width, height, bleed, argb, Optional.empty());
  }

  /**
   * Frosted glass in a cell: a blurred poster lies below what is drawn.
   *
   * @param coverage of each pixel of the sprite, from 0 to 255
   * @param blur the radius of the blur in pixels, at least one
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Pane(byte[] coverage, int blur) {}
}
