package dev.badgepipeline.rendering.jpeg;

/**
 * Turns AC coefficients coded with one table into the same coded with another, several by one
 * look-up. An entry holds {@code new bits << 32 | count of them << 24 | end << 23 | advance << 8 |
 * old bits}; zero where the next coefficient is longer than the look-up.
 */
final class AcTranslation {

  private static final int BITS = HuffmanDecoder.LOOKAHEAD;
  private static final int MOST_NEW_BITS = 32;
  private static final int END = 1 << 23;

  private final HuffmanDecoder from;
  private final int[] to;
  private final long[] entries = new long[1 << BITS];

  /**
   * Prepares the look-up.
   *
   * @param to a table with a code for every symbol of the first
   */
  AcTranslation(HuffmanDecoder from, HuffmanTable to) {
    this.from = from;
    this.to = to.codes();
    for (int bits = 0; bits < entries.length; bits++) {
      entries[bits] = entry(bits);
    }
  }

  private long entry(int bits) {
    int used = 0;
    int advance = 0;
    int count = 0;
    long translated = 0;
    while (used < BITS) {
      int found = from.lookup(bits << used & (1 << BITS) - 1);
      int size = found & 0x0F;
      int total = (found >> 8) + size;
      int code = to[found & 0xFF];
      int more = (code & 0xFF) + size;
      if (found == 0 || used + total > BITS || count + more > MOST_NEW_BITS) {
        break;
      }
      used += total;
      int value = bits >> (BITS - used) & (1 << size) - 1;
      translated = translated << more | (long) (code >> 8) << size | value;
      count += more;
      if (AcSymbol.endsBlock(found & 0xFF)) {
        return entry(translated, count, END, advance, used);
      }
      advance += AcSymbol.advance(found & 0xFF);
    }
    return used == 0 ? 0 : entry(translated, count, 0, advance, used);
  }

  private static long entry(long translated, int count, int end, int advance, int used) {
    return translated << 32 | count << 24 | end | advance << 8 | used;
  }

  /**
   * Writes the AC coefficients of a block.
   *
   * @param at where they begin, in bits
   * @return where they end
   */
  long block(byte[] source, long at, BitWriter out) throws NotSplicedException {
    long position = at;
    int k = 1;
    while (k < Frame.COEFFICIENTS) {
      long word = Bits.at(source, position);
      long entry = entries[(int) (word >>> (Long.SIZE - BITS))];
      int next = k + ((int) entry >>> 8 & 0x7FFF);
      if (entry != 0 && next < Frame.COEFFICIENTS) {
        out.put((int) (entry >>> 32), (int) entry >>> 24);
        position += entry & 0xFF;
        if ((entry & END) != 0) {
          return position;
        }
        k = next;
      } else {
        int found = from.decode(word);
        int symbol = found & 0xFF;
        position += copySymbol(found, word, to, out);
        if (AcSymbol.endsBlock(symbol)) {
          return position;
        }
        k += AcSymbol.advance(symbol);
      }
    }
    return position;
  }

  /**
   * Writes one symbol and the bits of its value.
   *
   * @param found the symbol, as {@code length << 8 | symbol}
   * @param word the bits in the source, its code first
   * @return how many bits it had
   */
  static int copySymbol(int found, long word, int[] to, BitWriter out) {
    int length = found >> 8;
    int size = found & 0x0F;
    int code = to[found & 0xFF];
    out.put(code >> 8, code & 0xFF);
    out.put(size == 0 ? 0 : (int) (word << length >>> (Long.SIZE - size)), size);
    return length + size;
  }
}
