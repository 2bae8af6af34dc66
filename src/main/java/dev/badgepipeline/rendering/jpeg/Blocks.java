package dev.badgepipeline.rendering.jpeg;

import java.util.Arrays;

/**
 * The coefficients of many blocks, most of which are zero.
 *
 * @param values 64 for each block, in zigzag order. Those of AC coefficients that are zero are
 *     whatever they were before, so that zeros need neither be written nor looked at one by one
 * @param filled for each block the AC coefficients that are not zero, as bits by their place in
 *     zigzag order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Blocks(short[] values, long[] filled) {

  /** Where in a block, by rows, its coefficients in zigzag order stand (T.81, figure A.6). */
  static final int[] ZIGZAG = {
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59,
    52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63
  };

  /** Where in zigzag order the coefficients of a block by rows stand. */
  static final int[] ORDER = order();

  private static int[] order() {
    int[] order = new int[Frame.COEFFICIENTS];
    for (int k = 0; k < Frame.COEFFICIENTS; k++) {
      order[ZIGZAG[k]] = k;
    }
    return order;
  }

  /** Blocks of zeros. */
  static Blocks empty(int count) {
    return new Blocks(new short[count * Frame.COEFFICIENTS], new long[count]);
  }

  int count() {
    return filled.length;
  }

  /** Makes zeros of all. */
  void clear() {
    Arrays.fill(filled, 0);
    for (int block = 0; block < filled.length; block++) {
      setDc(block, (short) 0);
    }
  }

  /** Where the values of a block begin, its DC coefficient first. */
  static int offset(int block) {
    return block * Frame.COEFFICIENTS;
  }

  int dc(int block) {
    return values[offset(block)];
  }

  void setDc(int block, short value) {
    values[offset(block)] = value;
  }
}
