package dev.badgepipeline.rendering;

/**
 * A blur of an opaque picture that is almost a Gaussian one of the same radius: means over squares,
 * several times. Each pass costs the same for every radius.
 */
final class Blur {

  static final int PASSES = 3;

  /** The bits for the sum of one channel, so that the sums of three fit into one number. */
  private static final int SUM_BITS = 21;

  private static final long SUM = (1L << SUM_BITS) - 1;

  /** The radius up to which a sum fits its bits, and dividing by multiplying is exact. */
  private static final int LARGEST_RADIUS = 2000;

  private final int width;
  private final int height;
  private final int radius;
  private final long reciprocal;

  /**
   * Of pictures of one size.
   *
   * @param width of the pictures in pixels
   * @param height of the pictures in pixels
   * @param radius of the squares in pixels; 2,000 for all that are larger
   */
  Blur(int width, int height, int radius) {
    this.width = width;
    this.height = height;
    this.radius = Math.min(LARGEST_RADIUS, radius);
    this.reciprocal = (1L << Integer.SIZE) / (2L * this.radius + 1) + 1;
  }

  /** The picture blurred; its edges count as if they went on. */
  int[] of(int[] rgb) {
    int[] here = rgb.clone();
    int[] there = new int[rgb.length];
    for (int pass = 0; pass < PASSES; pass++) {
      for (int row = 0; row < height; row++) {
        across(here, there, row * width);
      }
      downwards(there, here);
    }
    return here;
  }

  /** Writes the means along a row. */
  private void across(int[] from, int[] to, int start) {
    long sums = 0;
    for (int i = -radius; i <= radius; i++) {
      sums += channels(from[start + inside(i, width)]);
    }
    for (int i = 0; i < width; i++) {
      to[start + i] = means(sums);
      sums += channels(from[start + inside(i + radius + 1, width)]);
      sums -= channels(from[start + inside(i - radius, width)]);
    }
  }

  /** Writes the means along all columns, row by row, since rows lie together in memory. */
  private void downwards(int[] from, int[] to) {
    long[] sums = new long[width];
    for (int i = -radius; i <= radius; i++) {
      int row = inside(i, height) * width;
      for (int column = 0; column < width; column++) {
        sums[column] += channels(from[row + column]);
      }
    }
    for (int i = 0; i < height; i++) {
      int coming = inside(i + radius + 1, height) * width;
      int going = inside(i - radius, height) * width;
      for (int column = 0; column < width; column++) {
        to[i * width + column] = means(sums[column]);
        sums[column] += channels(from[coming + column]) - channels(from[going + column]);
      }
    }
  }

  private static int inside(int at, int length) {
    return Math.max(0, Math.min(length - 1, at));
  }

  /** Red, green and blue far enough from each other to be summed at once. */
  private static long channels(int rgb) {
    return (long) (rgb & 0xFF0000) << (2 * SUM_BITS - 16)
        | (long) (rgb & 0xFF00) << (SUM_BITS - 8)
        | (rgb & 0xFF);
  }

  private int means(long sums) {
    return mean(sums >>> (2 * SUM_BITS)) << 16
        | mean((sums >>> SUM_BITS) & SUM) << 8
        | mean(sums & SUM);
  }

  /**
   * Rounded. Multiplying is many times faster than dividing, and exact for so small numbers
   * (Granlund and Montgomery, "Division by Invariant Integers using Multiplication", 1994).
   */
  private int mean(long sum) {
    return (int) (((sum + radius) * reciprocal) >>> Integer.SIZE);
  }
}
