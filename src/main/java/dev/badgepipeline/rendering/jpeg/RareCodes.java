package dev.badgepipeline.rendering.jpeg;

import java.util.Arrays;

/**
 * Where the codes of rare symbols stand in a scan, in order, so that they can be exchanged without
 * looking for them again.
 */
final class RareCodes {

  private static final int SYMBOL_BITS = 8;
  private static final int COMPONENT_BITS = 2;
  private static final int AC = 1 << (SYMBOL_BITS + COMPONENT_BITS);
  private static final int POSITION = SYMBOL_BITS + COMPONENT_BITS + 1;

  /** Each {@code position << 11 | ac << 10 | component << 8 | symbol}. */
  private long[] codes = new long[16];

  private int count;

  /**
   * Adds a code behind all others.
   *
   * @param position where it begins, in bits
   * @param component whose it is, by its place in the scan
   */
  void add(long position, boolean ac, int component, int symbol) {
    if (count == codes.length) {
      codes = Arrays.copyOf(codes, 2 * count);
    }
    codes[count++] =
        position << POSITION | (ac ? AC : 0) | (long) component << SYMBOL_BITS | symbol;
  }

  int count() {
    return count;
  }

  /** Where the n-th begins, in bits. */
  long position(int n) {
    return codes[n] >>> POSITION;
  }

  /** Whether it stands for AC coefficients. */
  boolean isAc(int n) {
    return (codes[n] & AC) != 0;
  }

  int component(int n) {
    return (int) codes[n] >>> SYMBOL_BITS & (1 << COMPONENT_BITS) - 1;
  }

  int symbol(int n) {
    return (int) codes[n] & (1 << SYMBOL_BITS) - 1;
  }
}
