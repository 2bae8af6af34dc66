package dev.badgepipeline.rendering.jpeg.entropy;

import java.util.Arrays;

/**
 * Where codes stand in a scan that become others, in order, so that they can be exchanged without
 * looking for them again.
 */
public final class ExchangedCodes {

  private static final int SYMBOL_BITS = 8;
  private static final int COMPONENT_BITS = 2;
  private static final int AC = 1 << (SYMBOL_BITS + COMPONENT_BITS);
  private static final int POSITION = SYMBOL_BITS + COMPONENT_BITS + 1;

  /** Each {@code position << 11 | ac << 10 | component << 8 | symbol}. */
  private long[] codes;

  private int count;

  public ExchangedCodes() {
    this.codes = new long[16];
  }

  private ExchangedCodes(long[] codes) {
    this.codes = codes;
    this.count = codes.length;
  }

  /** What {@link #toLongs} has answered. */
  public static ExchangedCodes of(long[] codes) {
    return new ExchangedCodes(codes);
  }

  /**
   * Adds a code behind all others.
   *
   * @param position where it begins, in bits
   * @param component whose it is, by its place in the scan
   */
  void add(long position, boolean ac, int component, int symbol) {
    reserve(1);
    codes[count++] =
        position << POSITION | (ac ? AC : 0) | (long) component << SYMBOL_BITS | symbol;
  }

  /**
   * Adds others behind these.
   *
   * @param from where the first of them may begin, in bits
   * @param to before which the last one begins
   */
  public void addAll(ExchangedCodes others, long from, long to) {
    int first = others.firstFrom(from);
    int more = others.firstFrom(to) - first;
    reserve(more);
    System.arraycopy(others.codes, first, codes, count, more);
    count += more;
  }

  /** Which is the first that does not begin before some bit. */
  private int firstFrom(long position) {
    int found = Arrays.binarySearch(codes, 0, count, position << POSITION);
    return found < 0 ? -found - 1 : found;
  }

  private void reserve(int more) {
    if (codes.length - count < more) {
      codes = Arrays.copyOf(codes, Math.max(2 * count, count + more));
    }
  }

  public int count() {
    return count;
  }

  /** Where the n-th begins, in bits. */
  public long position(int n) {
    return codes[n] >>> POSITION;
  }

  /** Whether it stands for AC coefficients. */
  public boolean isAc(int n) {
    return (codes[n] & AC) != 0;
  }

  public int component(int n) {
    return (int) codes[n] >>> SYMBOL_BITS & (1 << COMPONENT_BITS) - 1;
  }

  public int symbol(int n) {
    return (int) codes[n] & (1 << SYMBOL_BITS) - 1;
  }

  /** All of them. */
  public long[] toLongs() {
    return Arrays.copyOf(codes, count);
  }
}
