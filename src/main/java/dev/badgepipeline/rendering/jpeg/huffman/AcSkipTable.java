package dev.badgepipeline.rendering.jpeg.huffman;

import dev.badgepipeline.rendering.jpeg.model.Frame;

/**
 * Passes over several AC coefficients by one look-up. An entry is {@code end << 15 | advance << 4 |
 * bits}: whether the block ends, how many coefficients are passed before that and how many bits all
 * that takes. Where the next coefficient is longer than the look-up, or its symbol gets another
 * code, more are passed than a block has.
 */
public final class AcSkipTable {

  /** More would pass over more, but cost more to prepare for a file with tables of its own. */
  public static final int BITS = 13;

  private static final int LENGTH_BITS = 4;
  private static final int TOO_LONG = Frame.COEFFICIENTS << LENGTH_BITS;
  private static final int END = 1 << 15;

  private final short[] entries = new short[1 << BITS];

  AcSkipTable(HuffmanDecoder decoder, CompletedTable completed) {
    for (int bits = 0; bits < entries.length; bits++) {
      entries[bits] = (short) entry(decoder, completed, bits);
    }
  }

  private static int entry(HuffmanDecoder decoder, CompletedTable completed, int bits) {
    int used = 0;
    int advance = 0;
    while (used < BITS) {
      int found =
          decoder.lookup((bits << used & (1 << BITS) - 1) >> (BITS - HuffmanDecoder.LOOKAHEAD));
      int total = (found >> 8) + (found & 0x0F);
      if (found == 0 || used + total > BITS || completed.exchanges(found & 0xFF)) {
        break;
      }
      used += total;
      if (AcSymbol.endsBlock(found & 0xFF)) {
        return END | advance << LENGTH_BITS | used;
      }
      advance += AcSymbol.advance(found & 0xFF);
    }
    return used == 0 ? TOO_LONG : advance << LENGTH_BITS | used;
  }

  public int entry(long word) {
    return entries[(int) (word >>> (Long.SIZE - BITS))];
  }
}
