package dev.badgepipeline.rendering.jpeg;

import static dev.badgepipeline.rendering.jpeg.NotSplicedException.corrupt;

/** Codes blocks of a sequential scan (T.81, F.1.2). */
final class BlockCoder {

  private final BitWriter out;

  /** For each block of an MCU the place of its component in the scan. */
  private final int[] componentOf;

  /** By the place of a component in the scan. */
  private final TableCodes[] codes;

  /** The DC coefficients before the next block, by the place of a component in the scan. */
  private final int[] predictions;

  BlockCoder(Frame frame, TableCodes[] codes, BitWriter out) {
    this.out = out;
    this.componentOf = ScanWalk.componentOf(frame);
    this.codes = codes;
    this.predictions = new int[codes.length];
  }

  int[] predictions() {
    return predictions.clone();
  }

  /** Goes to where others are right. */
  void predict(int[] newPredictions) {
    System.arraycopy(newPredictions, 0, predictions, 0, predictions.length);
  }

  /**
   * Codes MCUs.
   *
   * @param from which of the MCUs that the blocks are of is the first
   * @param to behind the last one
   */
  void code(Blocks blocks, int from, int to) throws NotSplicedException {
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
