package dev.badgepipeline.rendering.codec;

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

  /** Where a displayed pixel is stored, as an index in rows of the stored width. */
  public int index(int x, int y, ImageSize stored) {
    int right = stored.width() - 1;
    int bottom = stored.height() - 1;
    return switch (this) {
      case UPRIGHT -> y * stored.width() + x;
      case MIRRORED -> y * stored.width() + right - x;
      case UPSIDE_DOWN -> (bottom - y) * stored.width() + right - x;
      case FLIPPED -> (bottom - y) * stored.width() + x;
      case TRANSPOSED -> x * stored.width() + y;
      case TURN_CLOCKWISE -> (bottom - x) * stored.width() + y;
      case TRANSVERSED -> (bottom - x) * stored.width() + right - y;
      case TURN_COUNTERCLOCKWISE -> x * stored.width() + right - y;
    };
  }
}
