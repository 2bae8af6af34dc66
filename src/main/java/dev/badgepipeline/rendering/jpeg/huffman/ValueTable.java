package dev.badgepipeline.rendering.jpeg.huffman;

/**
 * Reads a symbol and the value behind it by one look-up. An entry is {@code value << 16 | symbol <<
 * 8 | bits}, the bits being those of the code and the value; zero where they are more than the
 * look-up sees, and for symbols that get other codes.
 */
public final class ValueTable {

  public static final int BITS = HuffmanDecoder.LOOKAHEAD;

  private final int[] entries = new int[1 << BITS];

  /**
   * Prepares the look-up.
   *
   * @param decoder of symbols whose lower four bits are the size of the value
   * @param completed says which symbols have no entry
   */
  ValueTable(HuffmanDecoder decoder, CompletedTable completed) {
    for (int bits = 0; bits < entries.length; bits++) {
      int found = decoder.lookup(bits);
      entries[bits] = completed.exchanges(found & 0xFF) ? 0 : entry(found, bits);
    }
  }

  private static int entry(int found, int bits) {
    int size = found & 0x0F;
    int total = (found >> 8) + size;
    if (found == 0 || total > BITS) {
      return 0;
    }
    int value = AcSymbol.value(bits >> (BITS - total) & (1 << size) - 1, size);
    return value << 16 | (found & 0xFF) << 8 | total;
  }

  /**
   * The entry for some bits.
   *
   * @param word bits from the highest on
   */
  public int entry(long word) {
    return entries[(int) (word >>> (Long.SIZE - BITS))];
  }
}
