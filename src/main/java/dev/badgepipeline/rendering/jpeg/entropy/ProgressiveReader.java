package dev.badgepipeline.rendering.jpeg.entropy;

import static dev.badgepipeline.rendering.jpeg.model.NotSplicedException.corrupt;

import dev.badgepipeline.rendering.jpeg.huffman.AcSymbol;
import dev.badgepipeline.rendering.jpeg.huffman.HuffmanDecoder;
import dev.badgepipeline.rendering.jpeg.model.Blocks;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.Scan;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what one progressive scan says of a block (T.81, G.1.2 and G.2). */
final class ProgressiveReader implements ScanDecoder.BlockSource {

  /** Of what 8-bit samples can lead to, with some allowance. */
  private static final int LARGEST = 1 << 11;

  /** A run of as many zeros without a value is followed by one more; shorter ones end bands. */
  private static final int LONGEST_RUN = 15;

  private final byte[] bytes;
  private final Scan scan;
  private final int first;
  private final int last;
  private final int one;

  /** The coefficients that the scan codes, as bits. */
  private final long band;

  private final @Nullable HuffmanDecoder[] dc;
  private final @Nullable HuffmanDecoder ac;
  private final int[] predictions;
  private long position;

  /** How many blocks, this one included, have nothing new in the band. */
  private int endOfBandRun;

  ProgressiveReader(EntropyCodedData data, Scan scan) throws NotSplicedException {
    this.bytes = data.bytes();
    this.scan = scan;
    this.first = scan.first();
    this.last = scan.last();
    this.band = -1L << first & -1L >>> (Frame.COEFFICIENTS - 1 - last);
    this.one = 1 << scan.low();
    int components = scan.components().size();
    this.predictions = new int[components];
    this.dc = new @Nullable HuffmanDecoder[components];
    for (int i = 0; i < components && scan.first() == 0 && scan.high() == 0; i++) {
      dc[i] = new HuffmanDecoder(scan.components().get(i).dc());
    }
    this.ac = scan.first() == 0 ? null : new HuffmanDecoder(scan.components().get(0).ac());
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void restart(long bit) {
    position = bit;
    endOfBandRun = 0;
    Arrays.fill(predictions, 0);
  }

  @Override
  public void read(int component, Blocks blocks, int block) throws NotSplicedException {
    HuffmanDecoder bands = ac;
    HuffmanDecoder differences = dc[component];
    if (bands != null) {
      readBand(bands, blocks, block);
    } else if (differences != null) {
      blocks.setDc(block, firstDc(component, differences));
    } else if (bit()) {
      blocks.setDc(block, (short) (blocks.dc(block) | one));
    }
  }

  /** How much a later scan says of a block depends on what the ones before it said. */
  @Override
  public void pass(int component, Blocks blocks, int block) throws NotSplicedException {
    read(component, blocks, block);
  }

  private void readBand(HuffmanDecoder decoder, Blocks blocks, int block)
      throws NotSplicedException {
    if (scan.high() > 0) {
      refineBand(decoder, blocks, block);
    } else if (endOfBandRun > 0) {
      endOfBandRun--;
    } else {
      firstBand(decoder, blocks, block);
    }
  }

  private short firstDc(int component, HuffmanDecoder decoder) throws NotSplicedException {
    int size = symbol(decoder);
    if (size > 15) {
      throw corrupt("a DC difference is impossibly large");
    }
    predictions[component] += AcSymbol.value(bits(size), size);
    return checked((long) predictions[component] << scan.low());
  }

  private static short checked(long value) throws NotSplicedException {
    if (value >= LARGEST || value <= -LARGEST) {
      throw corrupt("a coefficient is impossibly large");
    }
    return (short) value;
  }

  private void firstBand(HuffmanDecoder decoder, Blocks blocks, int block)
      throws NotSplicedException {
    int offset = Blocks.offset(block);
    long filled = blocks.filled()[block];
    long at = position;
    int k = first;
    while (k <= last) {
      long word = Bits.at(bytes, at);
      int found = decoder.decode(word);
      int length = found >> 8;
      int run = found >> 4 & 0x0F;
      int size = found & 0x0F;
      if (size == 0 && run < LONGEST_RUN) {
        endOfBandRun = (1 << run) + extra(word, length, run) - 1;
        at += length + run;
        break;
      }
      k += run;
      checkInBand(k);
      if (size > 0) {
        int value = AcSymbol.value(extra(word, length, size), size);
        blocks.values()[offset + k] = checked((long) value << scan.low());
        filled |= 1L << k;
      }
      at += length + size;
      k++;
    }
    blocks.filled()[block] = filled;
    position = at;
  }

  private void checkInBand(int k) throws NotSplicedException {
    if (k > last) {
      throw corrupt("a block has more coefficients than its band");
    }
  }

  /** The bits behind a code. */
  private static int extra(long word, int length, int count) {
    return count == 0 ? 0 : (int) (word << length >>> (Long.SIZE - count));
  }

  /**
   * Adds a bit to each coefficient that is not zero, and new ones between them. The bits are
   * gathered first and given to the coefficients in one go: they are as good as random, and one
   * branch for each would be guessed wrong half of the time.
   */
  private void refineBand(HuffmanDecoder decoder, Blocks blocks, int block)
      throws NotSplicedException {
    int offset = Blocks.offset(block);
    long filled = blocks.filled()[block];
    long known = filled & band;
    long ahead = band;
    long gathered = 0;
    long at = position;
    while (endOfBandRun == 0 && ahead != 0) {
      long word = Bits.at(bytes, at);
      int found = decoder.decode(word);
      int length = found >> 8;
      int run = found >> 4 & 0x0F;
      int size = found & 0x0F;
      if (size == 0 && run < LONGEST_RUN) {
        endOfBandRun = (1 << run) + extra(word, length, run);
        at += length + run;
        break;
      }
      int k = zeroBehind(ahead & ~known, run);
      if (size > 0) {
        blocks.values()[offset + k] = fresh(word, length, size);
        filled |= 1L << k;
      }
      at += length + size;
      int passed = Long.bitCount(ahead & known & (1L << k) - 1);
      gathered = gathered << passed | bits(at, passed);
      at += passed;
      ahead &= -2L << k;
    }
    if (endOfBandRun > 0) {
      int passed = Long.bitCount(ahead & known);
      gathered = gathered << passed | bits(at, passed);
      at += passed;
      endOfBandRun--;
    }
    position = at;
    blocks.filled()[block] = filled;
    refine(blocks.values(), offset, known, gathered);
  }

  /**
   * Where the zero stands that comes behind a run of others. The last ones up to three are left out
   * without a branch, which would be guessed wrong too often.
   */
  private int zeroBehind(long zeros, int run) throws NotSplicedException {
    long rest = zeros;
    for (int fours = run >> 2; fours > 0; fours--) {
      rest &= rest - 1;
      rest &= rest - 1;
      rest &= rest - 1;
      rest &= rest - 1;
    }
    rest ^= Long.lowestOneBit(rest) & -(run & 1);
    long lowest = Long.lowestOneBit(rest);
    long next = Long.lowestOneBit(rest ^ lowest);
    rest ^= (lowest | next) & -(run >> 1 & 1);
    int k = Long.numberOfTrailingZeros(rest);
    checkInBand(k);
    return k;
  }

  /** A coefficient that was zero before, from the bit behind its code. */
  private short fresh(long word, int length, int size) throws NotSplicedException {
    if (size > 1) {
      throw corrupt("a refinement is more than one bit");
    }
    return (short) (word << length < 0 ? one : -one);
  }

  /** The next bits, at most 64. */
  private long bits(long at, int count) {
    if (count > Bits.SEEN) {
      return bits(at, Integer.SIZE) << (count - Integer.SIZE)
          | bits(at + Integer.SIZE, count - Integer.SIZE);
    }
    return Bits.at(bytes, at) >>> 1 >>> (Long.SIZE - 1 - count);
  }

  /** Gives coefficients their bits, of which the last one is the lowest. */
  private void refine(short[] values, int offset, long known, long gathered) {
    int left = Long.bitCount(known);
    for (long rest = known; rest != 0; rest &= rest - 1) {
      left--;
      int at = offset + Long.numberOfTrailingZeros(rest);
      int value = values[at];
      int more = (int) (gathered >>> left & 1) * one & ~value;
      int sign = value >> 31;
      values[at] = (short) (value + (more ^ sign) - sign);
    }
  }

  private int symbol(HuffmanDecoder decoder) throws NotSplicedException {
    int found = decoder.decode(Bits.at(bytes, position));
    position += found >> 8;
    return found & 0xFF;
  }

  private int bits(int count) {
    int bits = (int) bits(position, count);
    position += count;
    return bits;
  }

  private boolean bit() {
    boolean bit = Bits.at(bytes, position) < 0;
    position++;
    return bit;
  }
}
