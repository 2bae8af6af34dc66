package dev.badgepipeline.rendering;

/**
 * A blur of an opaque picture that is almost a Gaussian one of the same radius: means over squares,
 * several times. Each pass costs the same for every radius.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param radius of the squares in pixels
 */
record Blur(int width, int height, int radius) {

  static final int PASSES = 3;

  /** The picture blurred; its edges count as if they went on. */
  int[] of(int[] rgb) {
    int[] here = rgb.clone();
    int[] there = new int[rgb.length];
    for (int pass = 0; pass < PASSES; pass++) {
      for (int row = 0; row < height; row++) {
        means(here, there, row * width, 1, width);
      }
      for (int column = 0; column < width; column++) {
        means(there, here, column, width, height);
      }
    }
    return here;
  }

  /**
   * Writes the means along a line.
   *
   * @param start where the line begins
   * @param step from each of its pixels to the next
   * @param length how many pixels it has
   */
  private void means(int[] from, int[] to, int start, int step, int length) {
    int window = 2 * radius + 1;
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int i = -radius; i <= radius; i++) {
      int rgb = from[start + inside(i, length) * step];
      red += rgb >> 16 & 0xFF;
      green += rgb >> 8 & 0xFF;
      blue += rgb & 0xFF;
    }
    for (int i = 0; i < length; i++) {
      to[start + i * step] =
          rounded(red, window) << 16 | rounded(green, window) << 8 | rounded(blue, window);
      int coming = from[start + inside(i + radius + 1, length) * step];
      int going = from[start + inside(i - radius, length) * step];
      red += (coming >> 16 & 0xFF) - (going >> 16 & 0xFF);
      green += (coming >> 8 & 0xFF) - (going >> 8 & 0xFF);
      blue += (coming & 0xFF) - (going & 0xFF);
    }
  }

  private static int inside(int at, int length) {
    return Math.max(0, Math.min(length - 1, at));
  }

  private static int rounded(int sum, int window) {
    return (sum + window / 2) / window;
  }
}
