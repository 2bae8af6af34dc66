package dev.badgepipeline.rendering;

import java.awt.Rectangle;

/**
 * A blur of an opaque picture by a large radius. It leaves nothing fine, so that it is computed of
 * a smaller picture and enlarged again: at a quarter of the cost for each halving.
 */
final class WideBlur {

  /** The least radius in pixels of the smaller picture; below it the enlarging would be seen. */
  private static final int LEAST_RADIUS = 5;

  /** How many pixels of the smaller picture beyond a part have a share in it. */
  private static final int ENLARGED = 2;

  private final int width;
  private final int height;

  /** How many pixels become one, in each direction. */
  private final int factor;

  private final int smallWidth;
  private final int smallHeight;
  private final Blur blur;

  /**
   * Of pictures of one size.
   *
   * @param width of the pictures in pixels
   * @param height of the pictures in pixels
   * @param radius as {@link Blur} has it
   */
  WideBlur(int width, int height, int radius) {
    this.width = width;
    this.height = height;
    this.factor = factor(radius);
    this.smallWidth = (width + factor - 1) / factor;
    this.smallHeight = (height + factor - 1) / factor;
    this.blur = new Blur(smallWidth, smallHeight, smallRadius(radius, factor));
  }

  private static int factor(int radius) {
    return Math.max(1, radius / LEAST_RADIUS);
  }

  /**
   * What of a picture decides how a part of it is blurred: of that alone the part comes out the
   * same.
   *
   * @param part of the picture
   * @param width of the picture
   * @param height of the picture
   */
  static Rectangle seen(Rectangle part, int width, int height, int radius) {
    int factor = factor(radius);
    int reach = (Blur.PASSES * smallRadius(radius, factor) + ENLARGED) * factor;
    int left = Math.max(0, Math.floorDiv(part.x - reach, factor) * factor);
    int top = Math.max(0, Math.floorDiv(part.y - reach, factor) * factor);
    int right = Math.min(width, upTo(part.x + part.width + reach, factor));
    int bottom = Math.min(height, upTo(part.y + part.height + reach, factor));
    return new Rectangle(left, top, right - left, bottom - top);
  }

  private static int upTo(int end, int factor) {
    return -Math.floorDiv(-end, factor) * factor;
  }

  /** Of squares that are about as wide as those of the whole picture. */
  private static int smallRadius(int radius, int factor) {
    float side = (2 * radius + 1f) / factor;
    return Math.round((side - 1) / 2);
  }

  /** The picture blurred; its edges count as if they went on. */
  int[] of(int[] rgb) {
    return of(rgb, new Rectangle(width, height));
  }

  /** A part of the picture blurred: its pixels alone, row by row. */
  int[] of(int[] rgb, Rectangle part) {
    return factor == 1 ? cut(blur.of(rgb), part) : enlarged(blur.of(reduced(rgb)), part);
  }

  private int[] cut(int[] rgb, Rectangle part) {
    int[] cut = new int[part.width * part.height];
    for (int y = 0; y < part.height; y++) {
      System.arraycopy(rgb, (part.y + y) * width + part.x, cut, y * part.width, part.width);
    }
    return cut;
  }

  private int[] reduced(int[] rgb) {
    int[] small = new int[smallWidth * smallHeight];
    for (int y = 0; y < smallHeight; y++) {
      for (int x = 0; x < smallWidth; x++) {
        small[y * smallWidth + x] = mean(rgb, x * factor, y * factor);
      }
    }
    return small;
  }

  /** The mean of a square, or of what of it lies in the picture. */
  private int mean(int[] rgb, int left, int top) {
    int right = Math.min(width, left + factor);
    int bottom = Math.min(height, top + factor);
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int pixel = rgb[y * width + x];
        red += pixel >> 16 & 0xFF;
        green += pixel >> 8 & 0xFF;
        blue += pixel & 0xFF;
      }
    }
    int count = (right - left) * (bottom - top);
    int half = count / 2;
    return (red + half) / count * 0x10000 + (green + half) / count * 0x100 + (blue + half) / count;
  }

  /** Each pixel lies between the middles of four pixels of the smaller picture. */
  private int[] enlarged(int[] small, Rectangle part) {
    int[] rgb = new int[part.width * part.height];
    int[] upper = new int[smallWidth];
    int at = 0;
    for (int y = part.y; y < part.y + part.height; y++) {
      int above = before(y, smallHeight);
      int below = Math.min(smallHeight - 1, above + 1);
      int share = share(y, above);
      for (int x = 0; x < smallWidth; x++) {
        upper[x] = between(small[above * smallWidth + x], small[below * smallWidth + x], share);
      }
      for (int x = part.x; x < part.x + part.width; x++) {
        int left = before(x, smallWidth);
        int right = Math.min(smallWidth - 1, left + 1);
        rgb[at++] = between(upper[left], upper[right], share(x, left));
      }
    }
    return rgb;
  }

  /** The last pixel of the smaller picture whose middle is not behind that of a pixel. */
  private int before(int at, int length) {
    return Math.max(0, Math.min(length - 1, (2 * at + 1 - factor) / (2 * factor)));
  }

  /** How near a pixel is to the one behind that one, of 256. */
  private int share(int at, int before) {
    int distance = 2 * at + 1 - (2 * before + 1) * factor;
    return Math.max(0, Math.min(256, 128 * distance / factor));
  }

  private static int between(int one, int other, int share) {
    int redAndBlue = (one & 0xFF00FF) * (256 - share) + (other & 0xFF00FF) * share + 0x800080;
    int green = (one & 0xFF00) * (256 - share) + (other & 0xFF00) * share + 0x8000;
    return ((redAndBlue >>> 8) & 0xFF00FF) | ((green >>> 8) & 0xFF00);
  }
}
