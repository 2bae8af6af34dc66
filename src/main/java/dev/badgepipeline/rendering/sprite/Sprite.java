package dev.badgepipeline.rendering.sprite;

import java.util.Optional;

/**
 * A cell, with its shadow.
 *
 * @param width in pixels, shadow included
 * @param height in pixels, shadow included
 * @param bleed how far the shadow reaches beyond the cell on every side
 * @param isGlass whether the poster is seen through it
 */
public record Sprite(int width, int height, int bleed, boolean isGlass, SpritePixels pixels) {

  /** A cell that is drawn, and has no glass. */
  public Sprite(int width, int height, int bleed, int[] argb) {
    this(width, height, bleed, new SpritePixels.Drawn(argb, Optional.empty()));
  }

  /** A cell that is drawn. */
  public Sprite(int width, int height, int bleed, SpritePixels.Drawn drawn) {
    this(width, height, bleed, drawn.pane().isPresent(), drawn);
  }

  /** Its pixels, by {@link SpritePixels#argb}. */
  public int[] argb() {
    return pixels.argb();
  }

  /** Its glass, by {@link SpritePixels#pane}. */
  public Optional<Pane> pane() {
    return pixels.pane();
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
