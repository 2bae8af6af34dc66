package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.codec.ImageSize;

/** The shapes of pictures that libraries show. */
enum PictureFormat {
  POSTER(2, 3),
  SQUARE(1, 1),
  STILL(16, 9);

  private final int across;
  private final int down;

  PictureFormat(int across, int down) {
    this.across = across;
    this.down = down;
  }

  /**
   * A picture of this shape.
   *
   * @param width in pixels
   */
  ImageSize size(int width) {
    return new ImageSize(width, width * down / across);
  }
}
