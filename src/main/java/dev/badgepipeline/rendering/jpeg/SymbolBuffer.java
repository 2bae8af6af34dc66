package dev.badgepipeline.rendering.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.LongStream;

/**
 * Blocks in the order of a sequential scan (T.81, F.1.2), kept until it is known how often each
 * symbol occurs. Until then they are coded by a table that suits most pictures, and so take little
 * more than the scan will.
 */
final class SymbolBuffer {

  private static final int CHUNK = 1 << 14;

  /** 64 coefficients, each of up to 16 bits of code and 16 more, and what is looked at behind. */
  private static final int LARGEST_BLOCK = 4 * Frame.COEFFICIENTS + 2 * Long.BYTES;

  /** The size of a DC difference is written as it is. */
  private static final int DC_SIZE_BITS = 4;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final HuffmanTable AC_TABLE = StandardTables.acWithEverySymbol();
  private static final HuffmanDecoder AC_DECODER = new HuffmanDecoder(AC_TABLE);
  private static final int[] AC_CODES = AC_TABLE.codes();

  private final int[] predictions;

  /** By the component. */
  private final long[][] dc;

  private final long[][] ac;

  private final Deque<Chunk> full = new ArrayDeque<>();
  private byte[] bytes = new byte[CHUNK];
  private int length;
  private int blockCount;

  /** Bits that are not written yet, at the lower end. */
  private long pending;

  private int pendingCount;

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
  private record Chunk(byte[] bytes, int blocks) {}

  /** Adds the next block of the scan. */
  void add(Blocks blocks, int block, int component) {
    if (CHUNK - length < LARGEST_BLOCK) {
      endChunk();
    }
    blockCount++;
    int difference = blocks.dc(block) - predictions[component];
    predictions[component] = blocks.dc(block);
    int size = AcSymbol.size(difference);
    dc[component][size]++;
    put(size, DC_SIZE_BITS);
    put(AcSymbol.bits(difference, size), size);
    addAc(blocks, block, ac[component]);
  }

  private void endChunk() {
    put(0, Integer.SIZE - 1);
    full.add(new Chunk(bytes, blockCount));
    bytes = new byte[CHUNK];
    length = 0;
    blockCount = 0;
    pendingCount = 0;
  }

  private void addAc(Blocks blocks, int block, long[] counts) {
    short[] values = blocks.values();
    int offset = Blocks.offset(block);
    int last = 0;
    for (long rest = blocks.filled()[block]; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int run = k - last - 1;
      for (; run > 15; run -= 16) {
        addAc(AcSymbol.SIXTEEN_ZEROS, 0, counts);
      }
      int value = values[offset + k];
      addAc(run << 4 | AcSymbol.size(value), value, counts);
      last = k;
    }
    if (last < Frame.COEFFICIENTS - 1) {
      addAc(AcSymbol.END_OF_BLOCK, 0, counts);
    }
  }

  private void addAc(int symbol, int value, long[] counts) {
    counts[symbol]++;
    int size = symbol & 0x0F;
    int code = AC_CODES[symbol];
    put(code >> 8 << size | AcSymbol.bits(value, size), (code & 0xFF) + size);
  }

  private void put(int bits, int count) {
    pending = pending << count | bits;
    pendingCount += count;
    if (pendingCount >= Integer.SIZE) {
      pendingCount -= Integer.SIZE;
      INTS.set(bytes, length, (int) (pending >>> pendingCount));
      length += Integer.BYTES;
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

  /** The DC coefficients before the next block, by component. */
  int[] predictions() {
    return predictions.clone();
  }

  /**
   * How many bits all blocks will be.
   *
   * @param codes by component
   */
  long bits(Codes[] codes) {
    long bits = 0;
    for (int component = 0; component < codes.length; component++) {
      for (int symbol = 0; symbol < HuffmanTable.SYMBOLS; symbol++) {
        bits += dc[component][symbol] * ((codes[component].dc[symbol] & 0xFF) + symbol);
        bits += ac[component][symbol] * ((codes[component].ac[symbol] & 0xFF) + (symbol & 0x0F));
      }
    }
    return bits;
  }

  /** What blocks are written with. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Codes(int[] dc, int[] ac, AcTranslation translation) {

    static Codes of(HuffmanTable dc, HuffmanTable ac) {
      int[] acCodes = ac.codes();
      return new Codes(dc.codes(), acCodes, new AcTranslation(AC_DECODER, acCodes));
    }
  }

  /**
   * Writes all blocks; nothing can be added afterwards.
   *
   * @param codesOf the codes for each block of an MCU
   * @param marks some MCUs, and the number of all MCUs
   * @return where these MCUs begin, and where the last one ends, in bits
   */
  long[] write(Codes[] codesOf, BitSet marks, BitWriter out) throws NotSplicedException {
    endChunk();
    LongStream.Builder begins = LongStream.builder();
    int mcu = 0;
    int block = 0;
    for (Chunk chunk = full.poll(); chunk != null; chunk = full.poll()) {
      long at = 0;
      for (int i = 0; i < chunk.blocks; i++) {
        if (block == 0 && marks.get(mcu)) {
          begins.add(out.position());
        }
        at = write(chunk.bytes, at, codesOf[block], out);
        if (++block == codesOf.length) {
          block = 0;
          mcu++;
        }
      }
    }
    return begins.add(out.position()).build().toArray();
  }

  /** Writes a block; answers where the next one begins. */
  private static long write(byte[] bytes, long from, Codes codes, BitWriter out)
      throws NotSplicedException {
    long word = Bits.at(bytes, from);
    int dcSize = (int) (word >>> (Long.SIZE - DC_SIZE_BITS));
    put(codes.dc[dcSize], word << DC_SIZE_BITS, dcSize, out);
    long at = from;
    int used = DC_SIZE_BITS + dcSize;
    int k = 1;
    while (k < Frame.COEFFICIENTS) {
      if (used > Bits.SEEN - AcTranslation.BITS) {
        at += used;
        used = 0;
        word = Bits.at(bytes, at);
      }
      long entry = codes.translation.entry(word << used);
      int next = k + AcTranslation.advance(entry);
      if (next < Frame.COEFFICIENTS) {
        AcTranslation.write(entry, out);
        used += AcTranslation.used(entry);
        k = AcTranslation.endsBlock(entry) ? Frame.COEFFICIENTS : next;
      } else {
        at += used;
        word = Bits.at(bytes, at);
        int found = AC_DECODER.decode(word);
        int length = found >> 8;
        int symbol = found & 0xFF;
        int size = symbol & 0x0F;
        put(codes.ac[symbol], word << length, size, out);
        used = length + size;
        k = AcSymbol.next(k, symbol);
      }
    }
    return at + used;
  }

  /** Writes a code with the first bits of a word behind it. */
  private static void put(int code, long word, int size, BitWriter out) {
    int bits = (int) (word >>> 1 >>> (Long.SIZE - 1 - size));
    out.putCode(code, bits, size);
  }
}
