package dev.badgepipeline.rendering.jpeg.entropy;

import static dev.badgepipeline.rendering.jpeg.model.NotSplicedException.corrupt;

import dev.badgepipeline.rendering.jpeg.huffman.AcSymbol;
import dev.badgepipeline.rendering.jpeg.model.Blocks;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;

/** Codes blocks of a sequential scan (T.81, F.1.2). */
public final class BlockCoder {

  private final BitWriter out;

  /** For each block of an MCU the place of its component in the scan. */
  private final int[] componentOf;

  /** By the place of a component in the scan. */
  private final EncodingTables[] codes;

  /** The DC coefficients before the next block, by the place of a component in the scan. */
  private final int[] predictions;

  public BlockCoder(Frame frame, EncodingTables[] codes, BitWriter out) {
    this.out = out;
    this.componentOf = frame.componentOfBlock();
    this.codes = codes;
    this.predictions = new int[codes.length];
  }

  public int[] predictions() {
    return predictions.clone();
  }

  /** Goes to where others are right. */
  public void predict(int[] newPredictions) {
    System.arraycopy(newPredictions, 0, predictions, 0, predictions.length);
  }

  /**
   * Codes MCUs.
   *
   * @param from which of the MCUs that the blocks are of is the first
   * @param to behind the last one
   */
  public void code(Blocks blocks, int from, int to) throws NotSplicedException {
    int block = from * componentOf.length;
    boolean complete = true;
    for (int mcu = from; mcu < to; mcu++) {
      for (int component : componentOf) {
        int difference = blocks.dc(block) - predictions[component];
        predictions[component] = blocks.dc(block);
        complete &= codeDc(difference, codes[component].dc());
        complete &= codeAc(blocks, block, codes[component].ac());
        block++;
      }
    }
    if (!complete) {
      throw corrupt("a coefficient is larger than those of 8-bit samples");
    }
  }

  /** Answers whether there was a code. */
  private boolean codeDc(int difference, int[] table) {
    int size = AcSymbol.size(difference);
    out.putCode(table[size], AcSymbol.bits(difference, size), size);
    return table[size] != 0;
  }

  /** Answers whether there was a code for all of them. */
  private boolean codeAc(Blocks blocks, int block, int[] table) {
    short[] values = blocks.values();
    int offset = Blocks.offset(block);
    int last = 0;
    boolean complete = true;
    for (long rest = blocks.filled()[block]; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int run = k - last - 1;
      for (; run > 15; run -= 16) {
        out.putCode(table[AcSymbol.SIXTEEN_ZEROS], 0, 0);
      }
      int value = values[offset + k];
      int size = AcSymbol.size(value);
      int code = table[run << 4 | size];
      complete &= code != 0;
      out.putCode(code, AcSymbol.bits(value, size), size);
      last = k;
    }
    if (last < Frame.COEFFICIENTS - 1) {
      out.putCode(table[AcSymbol.END_OF_BLOCK], 0, 0);
    }
    return complete;
  }
}
