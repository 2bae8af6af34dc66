package dev.badgepipeline.rendering.jpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks as the symbols and values of a sequential scan (T.81, F.1.2), in the order of the scan,
 * kept until it is known how often each symbol occurs. A symbol takes a byte, a value one or two.
 */
final class SymbolBuffer {

  private static final int CHUNK = 1 << 16;

  /** A DC coefficient and 63 others, each a symbol and two bytes, with the end of the block. */
  private static final int LARGEST_BLOCK = 3 * Frame.COEFFICIENTS + 4;

  private final int[] predictions;

  /** By the component. */
  private final long[][] dc;

  private final long[][] ac;

  private final List<Chunk> full = new ArrayList<>();
  private byte[] bytes = new byte[CHUNK];
  private int length;

  /**
   * Makes an empty buffer.
   *
   * @param components how many the picture has
   */
  SymbolBuffer(int components) {
    this.predictions = new int[components];
    this.dc = new long[components][HuffmanTable.SYMBOLS];
    this.ac = new long[components][HuffmanTable.SYMBOLS];
  }

  /** Whole blocks. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Chunk(byte[] bytes, int length) {}

  /** Adds the next block of the scan. */
  void add(Blocks blocks, int block, int component) {
    if (CHUNK - length < LARGEST_BLOCK) {
      full.add(new Chunk(bytes, length));
      bytes = new byte[CHUNK];
      length = 0;
    }
    int difference = blocks.dc(block) - predictions[component];
    predictions[component] = blocks.dc(block);
    add(AcSymbol.size(difference), difference, dc[component]);
    addAc(blocks, block, ac[component]);
  }

  private void addAc(Blocks blocks, int block, long[] counts) {
    short[] values = blocks.values();
    int offset = Blocks.offset(block);
    int last = 0;
    for (long rest = blocks.filled()[block]; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int run = k - last - 1;
      for (; run > 15; run -= 16) {
        add(AcSymbol.SIXTEEN_ZEROS, 0, counts);
      }
      int value = values[offset + k];
      add(run << 4 | AcSymbol.size(value), value, counts);
      last = k;
    }
    if (last < Frame.COEFFICIENTS - 1) {
      add(AcSymbol.END_OF_BLOCK, 0, counts);
    }
  }

  private void add(int symbol, int value, long[] counts) {
    counts[symbol]++;
    int size = symbol & 0x0F;
    int bits = AcSymbol.bits(value, size);
    bytes[length++] = (byte) symbol;
    if (size > Byte.SIZE) {
      bytes[length++] = (byte) (bits >> Byte.SIZE);
    }
    if (size > 0) {
      bytes[length++] = (byte) bits;
    }
  }

  /** How often each symbol of DC differences occurs. */
  long[] dc(int component) {
    return dc[component];
  }

  /** How often each symbol of AC coefficients occurs. */
  long[] ac(int component) {
    return ac[component];
  }

  /**
   * Writes all blocks; nothing can be added afterwards.
   *
   * @param componentOf for each block of an MCU its component
   * @param dcCodes by component, as {@link HuffmanTable#codes} has them
   */
  void write(int[] componentOf, int[][] dcCodes, int[][] acCodes, BitWriter out) {
    full.add(new Chunk(bytes, length));
    int block = 0;
    for (Chunk chunk : full) {
      int at = 0;
      while (at < chunk.length) {
        int component = componentOf[block];
        at = writeSymbol(chunk.bytes, at, dcCodes[component], out);
        at = writeAc(chunk.bytes, at, acCodes[component], out);
        block = block + 1 == componentOf.length ? 0 : block + 1;
      }
    }
  }

  private static int writeAc(byte[] bytes, int from, int[] codes, BitWriter out) {
    int at = from;
    int k = 1;
    while (k < Frame.COEFFICIENTS) {
      k = AcSymbol.next(k, bytes[at] & 0xFF);
      at = writeSymbol(bytes, at, codes, out);
    }
    return at;
  }

  private static int writeSymbol(byte[] bytes, int from, int[] codes, BitWriter out) {
    int at = from;
    int symbol = bytes[at++] & 0xFF;
    int size = symbol & 0x0F;
    int bits = size > Byte.SIZE ? (bytes[at++] & 0xFF) << Byte.SIZE : 0;
    if (size > 0) {
      bits |= bytes[at++] & 0xFF;
    }
    int code = codes[symbol];
    out.put(code >> 8 << size | bits, (code & 0xFF) + size);
    return at;
  }
}
