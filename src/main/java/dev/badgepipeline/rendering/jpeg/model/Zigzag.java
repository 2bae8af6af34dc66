package dev.badgepipeline.rendering.jpeg.model;

/**
 * The order in which files store the coefficients of a block and the values of a quantisation table
 * (T.81, figure A.6).
 */
public final class Zigzag {

  private static final int[] PLACES = {
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59,
    52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63
  };

  private Zigzag() {}

  /** Where in a block, by rows, the coefficients stand. */
  public static int[] places() {
    return PLACES.clone();
  }

  /** When in the order those of a block by rows come. */
  public static int[] order() {
    int[] order = new int[PLACES.length];
    for (int k = 0; k < PLACES.length; k++) {
      order[PLACES[k]] = k;
    }
    return order;
  }

  /** The 64 values of a table, as a file has them, by rows. */
  public static int[] byRows(int[] stored) {
    int[] rows = new int[PLACES.length];
    for (int k = 0; k < PLACES.length; k++) {
      rows[PLACES[k]] = stored[k];
    }
    return rows;
  }
}
