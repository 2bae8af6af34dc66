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

  private void count(ScanPiece piece, int[] componentOf, short[] blocks) {
    int[] predictions = piece.predictions().clone();
    int offset = piece.firstBlock() * Frame.COEFFICIENTS;
    for (int mcu = 0; mcu < piece.mcus(); mcu++) {
      for (int component : componentOf) {
        dc[component][AcSymbol.size(blocks[offset] - predictions[component])]++;
        predictions[component] = blocks[offset];
        countAc(ac[component], blocks, offset);
        offset += Frame.COEFFICIENTS;
      }
    }
  }

  private static void countAc(long[] symbols, short[] blocks, int offset) {
    int last = 0;
    for (int k = 1; k < Frame.COEFFICIENTS; k++) {
      if (blocks[offset + k] != 0) {
        int run = k - last - 1;
        symbols[AcSymbol.SIXTEEN_ZEROS] += run >> 4;
        symbols[(run & 15) << 4 | AcSymbol.size(blocks[offset + k])]++;
        last = k;
      }
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
