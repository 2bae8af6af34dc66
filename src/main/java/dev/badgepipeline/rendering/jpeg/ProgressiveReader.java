package dev.badgepipeline.rendering.jpeg;

import static dev.badgepipeline.rendering.jpeg.NotSplicedException.corrupt;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what one progressive scan says of a block (T.81, G.1.2 and G.2). */
final class ProgressiveReader {

  /** Of what 8-bit samples can lead to, with some allowance. */
  private static final int LARGEST = 1 << 11;

  private final byte[] bytes;
  private final Scan scan;
  private final int one;
  private final @Nullable HuffmanDecoder[] dc;
  private final @Nullable HuffmanDecoder ac;
  private final int[] predictions;
  private long position;

  /** How many blocks, this one included, have nothing new in the band. */
  private int endOfBandRun;

  ProgressiveReader(EntropyCoded data, Scan scan) throws NotSplicedException {
    this.bytes = data.bytes();
    this.scan = scan;
    this.one = 1 << scan.low();
    int components = scan.components().size();
    this.predictions = new int[components];
    this.dc = new @Nullable HuffmanDecoder[components];
    for (int i = 0; i < components && scan.first() == 0 && scan.high() == 0; i++) {
      dc[i] = new HuffmanDecoder(scan.components().get(i).dc());
    }
    this.ac = scan.first() == 0 ? null : new HuffmanDecoder(scan.components().get(0).ac());
  }

  long position() {
    return position;
  }

  /** Begins a restart interval. */
  void restart(long bit) {
    position = bit;
    endOfBandRun = 0;
    Arrays.fill(predictions, 0);
  }

  /**
   * Adds to a block.
   *
   * @param component its place in the scan
   */
  void read(int component, short[] blocks, int offset) throws NotSplicedException {
    HuffmanDecoder bands = ac;
    HuffmanDecoder differences = dc[component];
    if (bands != null) {
      readBand(bands, blocks, offset);
    } else if (differences != null) {
      firstDc(component, differences, blocks, offset);
    } else if (bit()) {
      blocks[offset] |= (short) one;
    }
  }

  private void readBand(HuffmanDecoder decoder, short[] blocks, int offset)
      throws NotSplicedException {
    if (scan.high() > 0) {
      refineBand(decoder, blocks, offset);
    } else if (endOfBandRun > 0) {
      endOfBandRun--;
    } else {
      firstBand(decoder, blocks, offset);
    }
  }

  private void firstDc(int component, HuffmanDecoder decoder, short[] blocks, int offset)
      throws NotSplicedException {
    int size = symbol(decoder);
    if (size > 15) {
      throw corrupt("a DC difference is impossibly large");
    }
    predictions[component] += AcSymbol.value(bits(size), size);
    blocks[offset] = checked((long) predictions[component] << scan.low());
  }

  private static short checked(long value) throws NotSplicedException {
    if (value >= LARGEST || value <= -LARGEST) {
      throw corrupt("a coefficient is impossibly large");
    }
    return (short) value;
  }

  private void firstBand(HuffmanDecoder decoder, short[] blocks, int offset)
      throws NotSplicedException {
    int k = scan.first();
    while (k <= scan.last()) {
      int symbol = symbol(decoder);
      int run = symbol >> 4;
      int size = symbol & 0x0F;
      if (size == 0 && run < 15) {
        endOfBandRun = (1 << run) + bits(run) - 1;
        return;
      }
      k += run;
      if (k > scan.last()) {
        throw corrupt("a block has more coefficients than its band");
      }
      if (size > 0) {
        blocks[offset + k] = checked((long) AcSymbol.value(bits(size), size) << scan.low());
      }
      k++;
    }
  }

  private void refineBand(HuffmanDecoder decoder, short[] blocks, int offset)
      throws NotSplicedException {
    int k = scan.first();
    while (endOfBandRun == 0 && k <= scan.last()) {
      int symbol = symbol(decoder);
      int run = symbol >> 4;
      int size = symbol & 0x0F;
      if (size == 0 && run < 15) {
        endOfBandRun = (1 << run) + bits(run);
        break;
      }
      if (size > 1) {
        throw corrupt("a refinement is more than one bit");
      }
      int fresh = size == 0 ? 0 : bit() ? one : -one;
      k = passZeros(run, blocks, offset, k);
      if (k > scan.last()) {
        throw corrupt("a block has more coefficients than its band");
      }
      if (fresh != 0) {
        blocks[offset + k] = (short) fresh;
      }
      k++;
    }
    if (endOfBandRun > 0) {
      passZeros(Frame.COEFFICIENTS, blocks, offset, k);
      endOfBandRun--;
    }
  }

  /** Passes over zeros, refining what is not zero; answers where the next zero stands. */
  private int passZeros(int count, short[] blocks, int offset, int from) {
    int zeros = count;
    int k = from;
    while (k <= scan.last()) {
      if (blocks[offset + k] != 0) {
        refine(blocks, offset + k);
      } else if (zeros-- == 0) {
        return k;
      }
      k++;
    }
    return k;
  }

  private void refine(short[] blocks, int at) {
    if (bit() && (blocks[at] & one) == 0) {
      blocks[at] += (short) (blocks[at] > 0 ? one : -one);
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
