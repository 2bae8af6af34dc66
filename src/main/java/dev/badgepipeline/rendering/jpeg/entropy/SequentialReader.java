package dev.badgepipeline.rendering.jpeg.entropy;

import static dev.badgepipeline.rendering.jpeg.model.NotSplicedException.corrupt;

import dev.badgepipeline.rendering.jpeg.huffman.AcLookup;
import dev.badgepipeline.rendering.jpeg.huffman.AcSkipTable;
import dev.badgepipeline.rendering.jpeg.huffman.AcSymbol;
import dev.badgepipeline.rendering.jpeg.huffman.DcLookup;
import dev.badgepipeline.rendering.jpeg.huffman.ValueTable;
import dev.badgepipeline.rendering.jpeg.model.Blocks;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;

/** Reads blocks of a sequential scan, or passes over them (T.81, F.2.2). */
public final class SequentialReader {

  /** Twice what 8-bit samples need, so that a difference of two fits the tables. */
  private static final int LARGEST_DC = 2047;

  /** The largest DC difference that tables for 8-bit samples can express, in bits. */
  private static final int LONGEST_VALUE = 15;

  private final byte[] bytes;
  private final DcLookup[] dc;
  private final AcLookup[] ac;
  private final ExchangedCodes exchanged;
  private long position;
  private int dcLength;

  /**
   * Starts at the first bit.
   *
   * @param coding of the scan's components, in its order
   * @param exchanged takes the codes that become others
   */
  public SequentialReader(EntropyCodedData data, DecodingTables coding, ExchangedCodes exchanged) {
    this.bytes = data.bytes();
    this.dc = coding.dc();
    this.ac = coding.ac();
    this.exchanged = exchanged;
  }

  public long position() {
    return position;
  }

  public void moveTo(long bit) {
    position = bit;
  }

  /** How many bits the DC difference takes of the block that was passed over last. */
  public int dcLength() {
    return dcLength;
  }

  /**
   * Passes over a block.
   *
   * @param component its place in the scan
   * @return its DC difference
   */
  public int skipBlock(int component) throws NotSplicedException {
    AcSkipTable table = ac[component].skips();
    long at = position;
    long word = Bits.at(bytes, at);
    int difference = dcDifference(at, word, component);
    int used = difference & 0xFF;
    dcLength = used;
    int k = 1;
    while (k < Frame.COEFFICIENTS) {
      if (used > Bits.SEEN - AcSkipTable.BITS) {
        at += used;
        used = 0;
        word = Bits.at(bytes, at);
      }
      int entry = table.entry(word << used);
      int next = k + (entry >>> 4 & 0x7FF);
      if (next < Frame.COEFFICIENTS) {
        used += entry & 0x0F;
        k = entry < 0 ? Frame.COEFFICIENTS : next;
      } else {
        at += used;
        word = Bits.at(bytes, at);
        int found = symbol(at, word, component);
        used = (found >> 8) + (found & 0x0F);
        k = AcSymbol.next(k, found & 0xFF);
      }
    }
    checkEnd(k);
    position = at + used;
    return difference >> 16;
  }

  /** The next DC difference, as {@code difference << 16 | bits}. */
  private int dcDifference(long at, long word, int component) throws NotSplicedException {
    int entry = dc[component].values().entry(word);
    return entry != 0 ? entry : otherDcDifference(at, word, component);
  }

  private int otherDcDifference(long at, long word, int component) throws NotSplicedException {
    int found = dc[component].decoder().decode(word);
    int length = found >> 8;
    int size = found & 0xFF;
    if (size > LONGEST_VALUE) {
      throw corrupt("a DC difference is impossibly large");
    }
    if (dc[component].completed().exchanges(size)) {
      exchanged.add(at, /* ac= */ false, component, size);
    }
    return value(word, length, size) << 16 | length + size;
  }

  /** A DC coefficient, from those differences that lead to it. */
  public static short dc(int value) throws NotSplicedException {
    if (value < -LARGEST_DC || value > LARGEST_DC) {
      throw corrupt("a DC coefficient is impossibly large");
    }
    return (short) value;
  }

  /** The value behind a code. */
  private static int value(long word, int length, int size) {
    return size == 0 ? 0 : AcSymbol.value((int) (word << length >>> (Long.SIZE - size)), size);
  }

  /**
   * The symbol at some place, as {@code length << 8 | symbol}; written down if its code becomes
   * another.
   */
  private int symbol(long at, long word, int component) throws NotSplicedException {
    int found = ac[component].decoder().decode(word);
    if (ac[component].completed().exchanges(found & 0xFF)) {
      exchanged.add(at, /* ac= */ true, component, found & 0xFF);
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
  public int readBlock(int component, Blocks into, int block) throws NotSplicedException {
    ValueTable table = ac[component].values();
    short[] values = into.values();
    int offset = Blocks.offset(block);
    long filled = 0;
    long at = position;
    long word = Bits.at(bytes, at);
    int difference = dcDifference(at, word, component);
    int used = difference & 0xFF;
    int k = 1;
    while (k < Frame.COEFFICIENTS) {
      if (used > Bits.SEEN - ValueTable.BITS) {
        at += used;
        used = 0;
        word = Bits.at(bytes, at);
      }
      int entry = table.entry(word << used);
      if (entry == 0) {
        at += used;
        used = 0;
        word = Bits.at(bytes, at);
        entry = otherCoefficient(at, word, component);
      }
      used += entry & 0xFF;
      k = AcSymbol.next(k, entry >> 8 & 0xFF);
      int value = entry >> 16;
      if (value != 0) {
        checkEnd(k);
        values[offset + k - 1] = (short) value;
        filled |= 1L << (k - 1);
      }
    }
    checkEnd(k);
    position = at + used;
    into.filled()[block] = filled;
    return difference >> 16;
  }

  /** The next coefficient, as {@link ValueTable} has it. */
  private int otherCoefficient(long at, long word, int component) throws NotSplicedException {
    int found = symbol(at, word, component);
    int length = found >> 8;
    int size = found & 0x0F;
    return value(word, length, size) << 16 | (found & 0xFF) << 8 | length + size;
  }
}
