package dev.badgepipeline.rendering.jpeg;

import static dev.badgepipeline.rendering.jpeg.NotSplicedException.corrupt;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what one progressive scan says of a block (T.81, G.1.2 and G.2). */
final class ProgressiveReader implements ScanCursor.BlockSource {

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

  ProgressiveReader(EntropyCoded data, Scan scan) throws NotSplicedException {
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

  private void refineBand(HuffmanDecoder decoder, Blocks blocks, int block)
      throws NotSplicedException {
    int k = first;
    while (endOfBandRun == 0 && k <= last) {
      int symbol = symbol(decoder);
      int run = symbol >> 4;
      int size = symbol & 0x0F;
      if (size == 0 && run < LONGEST_RUN) {
        endOfBandRun = (1 << run) + bits(run);
        break;
      }
      if (size > 1) {
        throw corrupt("a refinement is more than one bit");
      }
      int fresh = size == 0 ? 0 : bit() ? one : -one;
      k = passZeros(run, blocks, block, k);
      checkInBand(k);
      if (fresh != 0) {
        blocks.values()[Blocks.offset(block) + k] = (short) fresh;
        blocks.filled()[block] |= 1L << k;
      }
      k++;
    }
    if (endOfBandRun > 0) {
      passZeros(Frame.COEFFICIENTS, blocks, block, k);
      endOfBandRun--;
    }
  }

  /** Passes over zeros, refining what is not zero; answers where the next zero stands. */
  private int passZeros(int count, Blocks blocks, int block, int from) {
    long rest = from > last ? 0 : blocks.filled()[block] & band & -1L << from;
    int zeros = count;
    int k = from;
    long at = position;
    for (; rest != 0; rest &= rest - 1) {
      int next = Long.numberOfTrailingZeros(rest);
      if (next - k > zeros) {
        break;
      }
      zeros -= next - k;
      refine(blocks.values(), Blocks.offset(block) + next, Bits.at(bytes, at) < 0);
      at++;
      k = next + 1;
    }
    position = at;
    return Math.min(k + zeros, last + 1);
  }

  private void refine(short[] values, int at, boolean bit) {
    if (bit && (values[at] & one) == 0) {
      values[at] += (short) (values[at] > 0 ? one : -one);
    }
  }

  private int symbol(HuffmanDecoder decoder) throws NotSplicedException {
    int found = decoder.decode(Bits.at(bytes, position));
    position += found >> 8;
    return found & 0xFF;
  }

  private int bits(int count) {
    if (count == 0) {
      return 0;
    }
    int bits = (int) (Bits.at(bytes, position) >>> (Long.SIZE - count));
    position += count;
    return bits;
  }

  private boolean bit() {
    boolean bit = Bits.at(bytes, position) < 0;
    position++;
    return bit;
  }
}
