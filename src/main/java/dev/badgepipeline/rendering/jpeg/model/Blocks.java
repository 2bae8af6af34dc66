package dev.badgepipeline.rendering.jpeg.model;

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
public record Blocks(short[] values, long[] filled) {

  /** Blocks of zeros. */
  public static Blocks empty(int count) {
    return new Blocks(new short[count * Frame.COEFFICIENTS], new long[count]);
  }

  int count() {
    return filled.length;
  }

  /** Makes zeros of all. */
  public void clear() {
    Arrays.fill(filled, 0);
    for (int block = 0; block < filled.length; block++) {
      setDc(block, (short) 0);
    }
  }

  /** Where the values of a block begin, its DC coefficient first. */
  public static int offset(int block) {
    return block * Frame.COEFFICIENTS;
  }

  public int dc(int block) {
    return values[offset(block)];
  }

  public void setDc(int block, short value) {
    values[offset(block)] = value;
  }
}
