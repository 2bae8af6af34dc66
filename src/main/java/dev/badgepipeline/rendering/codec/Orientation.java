package dev.badgepipeline.rendering.codec;

import java.awt.Rectangle;

/** How a stored image is to be turned for display: the EXIF orientation (Exif 2.32, tag 0x0112). */
public enum Orientation {
  UPRIGHT,
  MIRRORED,
  UPSIDE_DOWN,
  FLIPPED,
  TRANSPOSED,
  TURN_CLOCKWISE,
  TRANSVERSED,
  TURN_COUNTERCLOCKWISE;

  /** From the tag's value, 1 to 8; anything else is upright. */
  static Orientation ofExif(int value) {
    return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
  }

  private boolean swapsSides() {
    return switch (this) {
      case UPRIGHT, MIRRORED, UPSIDE_DOWN, FLIPPED -> false;
      case TRANSPOSED, TURN_CLOCKWISE, TRANSVERSED, TURN_COUNTERCLOCKWISE -> true;
    };
  }

  /** The size that is displayed when this size is stored. */
  public ImageSize displayed(ImageSize stored) {
    return swapsSides() ? stored.turned() : stored;
  }

  /** The size that is stored when this size is displayed. */
  public ImageSize stored(ImageSize displayed) {
    return swapsSides() ? displayed.turned() : displayed;
  }

  /** The column in which a displayed pixel is stored. */
  public int storedX(int x, int y, ImageSize stored) {
    return switch (this) {
      case UPRIGHT, FLIPPED -> x;
      case MIRRORED, UPSIDE_DOWN -> stored.width() - 1 - x;
      case TRANSPOSED, TURN_CLOCKWISE -> y;
      case TRANSVERSED, TURN_COUNTERCLOCKWISE -> stored.width() - 1 - y;
    };
  }

  /** The row in which a displayed pixel is stored. */
  public int storedY(int x, int y, ImageSize stored) {
    return switch (this) {
      case UPRIGHT, MIRRORED -> y;
      case UPSIDE_DOWN, FLIPPED -> stored.height() - 1 - y;
      case TRANSPOSED, TURN_COUNTERCLOCKWISE -> x;
      case TURN_CLOCKWISE, TRANSVERSED -> stored.height() - 1 - x;
    };
  }

  /** Where an area of the displayed picture is stored; either may reach beyond the picture. */
  public Rectangle storedArea(Rectangle displayed, ImageSize stored) {
    int right = displayed.x + displayed.width - 1;
    int bottom = displayed.y + displayed.height - 1;
    return storedPixel(displayed.x, displayed.y, stored).union(storedPixel(right, bottom, stored));
  }

  private Rectangle storedPixel(int x, int y, ImageSize stored) {
    return new Rectangle(storedX(x, y, stored), storedY(x, y, stored), 1, 1);
  }

  /** Where a displayed pixel is stored, as an index in rows of the stored width. */
  public int index(int x, int y, ImageSize stored) {
    return storedY(x, y, stored) * stored.width() + storedX(x, y, stored);
  }
}
