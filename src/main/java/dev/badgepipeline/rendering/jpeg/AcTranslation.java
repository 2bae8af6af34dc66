package dev.badgepipeline.rendering.jpeg;

/**
 * Turns several coded AC coefficients into their codes of another table by one look-up. Where the
 * next coefficient is longer than the look-up sees, more are passed than a block has.
 */
final class AcTranslation {

  /** More would turn more at a time, but cost more to prepare for each file. */
  static final int BITS = 12;

  /** What {@link BitWriter#put} takes at a time. */
  private static final int LONGEST = 32;

  private static final int LENGTH_SHIFT = 8;
  private static final int ADVANCE_SHIFT = 16;
  private static final long END = 1L << 31;

  private final long[] entries = new long[1 << BITS];

  /**
   * Prepares the look-up.
   *
   * @param decoder of what is turned
   * @param codes to turn it into, as {@link HuffmanTable#codes} has them
   */
  AcTranslation(HuffmanDecoder decoder, int[] codes) {
    for (int bits = 0; bits < entries.length; bits++) {
      entries[bits] = entry(decoder, codes, bits);
    }
  }

  private static long entry(HuffmanDecoder decoder, int[] codes, int window) {
    long bits = 0;
    int length = 0;
    int used = 0;
    int advance = 0;
    while (used < BITS) {
      int rest = window << used & (1 << BITS) - 1;
      int found = decoder.lookup(rest);
      int symbol = found & 0xFF;
      int size = symbol & 0x0F;
      int total = (found >> 8) + size;
      int code = codes[symbol];
      int longer = length + (code & 0xFF) + size;
      if (found == 0 || used + total > BITS || longer > LONGEST) {
        break;
      }
      int value = rest >> (BITS - total) & (1 << size) - 1;
      bits = (bits << (code & 0xFF) | code >> 8) << size | value;
      length = longer;
      used += total;
      if (AcSymbol.endsBlock(symbol)) {
        return entry(bits, length, used, advance) | END;
      }
      advance += AcSymbol.advance(symbol);
    }
    return entry(bits, length, used, used == 0 ? Frame.COEFFICIENTS : advance);
  }

  private static long entry(long bits, int length, int used, int advance) {
    return bits << Integer.SIZE | advance << ADVANCE_SHIFT | length << LENGTH_SHIFT | used;
  }

  /**
   * What becomes of the next coefficients.
   *
   * @param word bits from the highest on
   */
  long entry(long word) {
    return entries[(int) (word >>> (Long.SIZE - BITS))];
  }

  /** How many coefficients it passes before it ends the block. */
  static int advance(long entry) {
    return (int) entry >> ADVANCE_SHIFT & 0xFF;
  }

  static boolean endsBlock(long entry) {
    return (entry & END) != 0;
  }

  /** How many bits it turns. */
  static int used(long entry) {
    return (int) entry & 0xFF;
  }

  /** How many bits they become. */
  static int length(long entry) {
    return (int) entry >> LENGTH_SHIFT & 0xFF;
  }

  /** Writes what they become. */
  static void write(long entry, BitWriter out) {
    out.put((int) (entry >>> Integer.SIZE), length(entry));
  }
}
