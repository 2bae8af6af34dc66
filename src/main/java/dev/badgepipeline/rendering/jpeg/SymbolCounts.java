package dev.badgepipeline.rendering.jpeg;

/** How often the recoded pieces of a sequential scan need each symbol. */
final class SymbolCounts {

  private final long[][] dc;
  private final long[][] ac;

  private SymbolCounts(int components) {
    this.dc = new long[components][HuffmanTable.SYMBOLS];
    this.ac = new long[components][HuffmanTable.SYMBOLS];
  }

  static SymbolCounts of(Frame frame, ScanPieces pieces) {
    SymbolCounts counts = new SymbolCounts(frame.components().size());
    int[] componentOf = ScanDivider.componentOf(frame);
    for (ScanPiece piece : pieces.all()) {
      if (piece.recoded()) {
        counts.count(piece, componentOf, pieces.blocks());
      }
    }
    return counts;
  }

  private void count(ScanPiece piece, int[] componentOf, Blocks blocks) {
    int[] predictions = piece.predictions().clone();
    int block = piece.firstBlock();
    for (int mcu = 0; mcu < piece.mcus(); mcu++) {
      for (int component : componentOf) {
        dc[component][AcSymbol.size(blocks.dc(block) - predictions[component])]++;
        predictions[component] = blocks.dc(block);
        countAc(ac[component], blocks, block);
        block++;
      }
    }
  }

  private static void countAc(long[] symbols, Blocks blocks, int block) {
    short[] values = blocks.values();
    int offset = Blocks.offset(block);
    int last = 0;
    for (long rest = blocks.filled()[block]; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int run = k - last - 1;
      symbols[AcSymbol.SIXTEEN_ZEROS] += run >> 4;
      symbols[(run & 15) << 4 | AcSymbol.size(values[offset + k])]++;
      last = k;
    }
    if (last < Frame.COEFFICIENTS - 1) {
      symbols[AcSymbol.END_OF_BLOCK]++;
    }
  }

  /**
   * The symbols of DC differences.
   *
   * @param component its place in the scan
   */
  long[] dc(int component) {
    return dc[component];
  }

  /**
   * The symbols of AC coefficients.
   *
   * @param component its place in the scan
   */
  long[] ac(int component) {
    return ac[component];
  }
}
