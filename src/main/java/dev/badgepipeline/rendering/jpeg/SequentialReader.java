package dev.badgepipeline.rendering.jpeg;

import static dev.badgepipeline.rendering.jpeg.NotSplicedException.corrupt;

/** Reads blocks of a sequential scan, or passes over them (T.81, F.2.2). */
final class SequentialReader {

  /** The largest DC difference that tables for 8-bit samples can express, in bits. */
  private static final int LONGEST_VALUE = 15;

  private final byte[] bytes;
  private final DcLookup[] dc;
  private final AcLookup[] ac;
  private final RareCodes rareCodes;
  private long position;

  /**
   * Starts at the first bit.
   *
   * @param coding of the scan's components, in its order
   * @param rareCodes takes the rare codes that are passed over, and may take others
   */
  SequentialReader(EntropyCoded data, ScanCoding coding, RareCodes rareCodes) {
    this.bytes = data.bytes();
    this.dc = coding.dc();
    this.ac = coding.ac();
    this.rareCodes = rareCodes;
  }

  long position() {
    return position;
  }

  void moveTo(long bit) {
    position = bit;
  }

  /**
   * Passes over a block.
   *
   * @param component its place in the scan
   * @return its DC difference
   */
  int skipBlock(int component) throws NotSplicedException {
    int difference = dcDifference(component);
    position = skipAc(position, component);
    return difference;
  }

  private int dcDifference(int component) throws NotSplicedException {
    long word = Bits.at(bytes, position);
    int entry = dc[component].values().entry(word);
    if (entry != 0) {
      position += entry & 0xFF;
      return entry >> 16;
    }
    return otherDcDifference(component, word);
  }

  private int otherDcDifference(int component, long word) throws NotSplicedException {
    int found = dc[component].decoder().decode(word);
    int length = found >> 8;
    int size = found & 0xFF;
    if (size > LONGEST_VALUE) {
      throw corrupt("a DC difference is impossibly large");
    }
    if (dc[component].rare().contains(size)) {
      rareCodes.add(position, /* ac= */ false, component, size);
    }
    position += length + size;
    return value(word, length, size);
  }

  /** The value behind a code. */
  private static int value(long word, int length, int size) {
    return size == 0 ? 0 : AcSymbol.value((int) (word << length >>> (Long.SIZE - size)), size);
  }

  private long skipAc(long from, int component) throws NotSplicedException {
    AcSkipTable table = ac[component].skips();
    long at = from;
    long word = Bits.at(bytes, at);
    int used = 0;
    int k = 1;
    while (k < Frame.COEFFICIENTS) {
      if (used > Bits.SEEN - AcSkipTable.BITS) {
        at += used;
        used = 0;
        word = Bits.at(bytes, at);
      }
      int entry = table.entry(word << used);
      int next = k + (entry >>> 8 & 0x7FFF);
      if (next < Frame.COEFFICIENTS) {
        used += entry & 0xFF;
        if (entry < 0) {
          return at + used;
        }
        k = next;
      } else {
        at += used;
        word = Bits.at(bytes, at);
        int found = passedSymbol(at, word, component);
        used = (found >> 8) + (found & 0x0F);
        if (AcSymbol.endsBlock(found & 0xFF)) {
          return at + used;
        }
        k += AcSymbol.advance(found & 0xFF);
      }
    }
    checkEnd(k);
    return at + used;
  }

  /** The symbol at some place, as {@code length << 8 | symbol}; written down if it is rare. */
  private int passedSymbol(long at, long word, int component) throws NotSplicedException {
    int found = ac[component].decoder().decode(word);
    if (ac[component].rare().contains(found & 0xFF)) {
      rareCodes.add(at, /* ac= */ true, component, found & 0xFF);
    }
    return found;
  }

  private static void checkEnd(int k) throws NotSplicedException {
    if (k > Frame.COEFFICIENTS) {
      throw corrupt("a block has more than 64 coefficients");
    }
  }

  /**
   * Reads a block.
   *
   * @param component its place in the scan
   * @param into takes the AC coefficients
   * @param block which of these blocks it becomes; it must be empty before
   * @return its DC difference
   */
  int readBlock(int component, Blocks into, int block) throws NotSplicedException {
    int difference = dcDifference(component);
    HuffmanDecoder decoder = ac[component].decoder();
    ValueTable table = ac[component].values();
    short[] values = into.values();
    int offset = Blocks.offset(block);
    long filled = 0;
    long at = position;
    long word = Bits.at(bytes, at);
    int used = 0;
    int k = 1;
    while (k < Frame.COEFFICIENTS) {
      if (used > Bits.SEEN - ValueTable.BITS) {
        at += used;
        used = 0;
        word = Bits.at(bytes, at);
      }
      int entry = table.entry(word << used);
      int symbol;
      int value;
      if (entry != 0) {
        symbol = entry >> 8 & 0xFF;
        value = entry >> 16;
        used += entry & 0xFF;
      } else {
        at += used;
        word = Bits.at(bytes, at);
        int found = decoder.decode(word);
        symbol = found & 0xFF;
        value = value(word, found >> 8, found & 0x0F);
        used = (found >> 8) + (found & 0x0F);
      }
      if (AcSymbol.endsBlock(symbol)) {
        break;
      }
      k += AcSymbol.advance(symbol);
      checkEnd(k);
      if (value != 0) {
        values[offset + k - 1] = (short) value;
        filled |= 1L << (k - 1);
      }
    }
    position = at + used;
    into.filled()[block] = filled;
    return difference;
  }
}
