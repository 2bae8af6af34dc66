package dev.badgepipeline.rendering.jpeg.huffman;

import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;

/** Reads symbols by look-up; codes that are longer than the look-up are found by their length. */
public final class HuffmanDecoder {

  /** How many bits one look-up sees. */
  static final int LOOKAHEAD = 12;

  private static final int SHIFT = Long.SIZE - LOOKAHEAD;

  private final HuffmanTable table;

  /** By the next bits: {@code length << 8 | symbol}, or zero. */
  private final short[] lookup = new short[1 << LOOKAHEAD];

  /** By length: the first 16 bits that are beyond all codes of that length. */
  private final int[] limit = new int[HuffmanTable.LONGEST + 1];

  /** By length: what to add to a code to get the place of its symbol. */
  private final int[] offset = new int[HuffmanTable.LONGEST + 1];

  public HuffmanDecoder(HuffmanTable table) {
    this.table = table;
    int code = 0;
    int at = 0;
    for (int length = 1; length <= HuffmanTable.LONGEST; length++) {
      offset[length] = at - code;
      for (int i = 0; i < table.count(length); i++) {
        if (length <= LOOKAHEAD) {
          fill(code, length, table.symbol(at));
        }
        code++;
        at++;
      }
      limit[length] = code << (HuffmanTable.LONGEST - length);
      code <<= 1;
    }
  }

  private void fill(int code, int length, int symbol) {
    int from = code << (LOOKAHEAD - length);
    int to = (code + 1) << (LOOKAHEAD - length);
    for (int i = from; i < to; i++) {
      lookup[i] = (short) (length << 8 | symbol);
    }
  }

  /**
   * The symbol that some bits begin with, as {@code length << 8 | symbol}.
   *
   * @param word bits from the highest on
   */
  public int decode(long word) throws NotSplicedException {
    int found = lookup[(int) (word >>> SHIFT)];
    return found != 0 ? found : longer((int) (word >>> 48));
  }

  private int longer(int sixteen) throws NotSplicedException {
    for (int length = LOOKAHEAD + 1; length <= HuffmanTable.LONGEST; length++) {
      if (sixteen < limit[length]) {
        int code = sixteen >>> (HuffmanTable.LONGEST - length);
        return length << 8 | table.symbol(code + offset[length]);
      }
    }
    throw NotSplicedException.corrupt("the picture's data hold a code that does not exist");
  }

  /** {@code length << 8 | symbol} for the next bits if the code is among them, else zero. */
  int lookup(int bits) {
    return lookup[bits];
  }
}
