package dev.badgepipeline.rendering.jpeg;

import static dev.badgepipeline.rendering.jpeg.NotSplicedException.corrupt;

/** Reads blocks of a sequential scan, or passes over them (T.81, F.2.2). */
final class SequentialReader {

  /** The largest DC difference that tables for 8-bit samples can express, in bits. */
  private static final int LONGEST_VALUE = 15;

  private final byte[] bytes;
  private final HuffmanDecoder[] dc;
  private final HuffmanDecoder[] ac;
  private final AcSkipTable[] skips;
  private long position;

  /**
   * Starts at the first bit.
   *
   * @param coding of the scan's components, in its order
   */
  SequentialReader(EntropyCoded data, ScanCoding coding) {
    this.bytes = data.bytes();
    this.dc = coding.dcDecoders();
    this.ac = coding.acDecoders();
    this.skips = coding.skips();
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
    position = skipAc(position, ac[component], skips[component]);
    return difference;
  }

  private int dcDifference(int component) throws NotSplicedException {
    long word = Bits.at(bytes, position);
    int found = dc[component].decode(word);
    int length = found >> 8;
    int size = found & 0xFF;
    if (size > LONGEST_VALUE) {
      throw corrupt("a DC difference is impossibly large");
    }
    position += length + size;
    return size == 0 ? 0 : AcSymbol.value((int) (word << length >>> (Long.SIZE - size)), size);
  }

  private long skipAc(long from, HuffmanDecoder decoder, AcSkipTable table)
      throws NotSplicedException {
    long at = from;
    int k = 1;
    while (k < Frame.COEFFICIENTS) {
      long word = Bits.at(bytes, at);
      int entry = table.entry(word);
      int next = k + (entry >>> 8 & 0x7FFF);
      if (entry != 0 && next < Frame.COEFFICIENTS) {
        at += entry & 0xFF;
        if (entry < 0) {
          return at;
        }
        k = next;
      } else {
        int found = decoder.decode(word);
        at += (found >> 8) + (found & 0x0F);
        if (AcSymbol.endsBlock(found & 0xFF)) {
          return at;
        }
        k += AcSymbol.advance(found & 0xFF);
      }
    }
    checkEnd(k);
    return at;
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
    HuffmanDecoder decoder = ac[component];
    short[] values = into.values();
    int offset = Blocks.offset(block);
    long filled = 0;
    int k = 1;
    while (k < Frame.COEFFICIENTS) {
      long word = Bits.at(bytes, position);
      int found = decoder.decode(word);
      int length = found >> 8;
      int symbol = found & 0xFF;
      int size = symbol & 0x0F;
      position += length + size;
      if (AcSymbol.endsBlock(symbol)) {
        break;
      }
      k += AcSymbol.advance(symbol);
      checkEnd(k);
      if (size > 0) {
        values[offset + k - 1] =
            (short) AcSymbol.value((int) (word << length >>> (Long.SIZE - size)), size);
        filled |= 1L << (k - 1);
      }
    }
    into.filled()[block] = filled;
    return difference;
  }
}
