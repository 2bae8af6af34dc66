package dev.badgepipeline.rendering.jpeg;

/** How often what is coded anew of a sequential scan needs each symbol. */
final class SymbolCounts extends PieceCoder {

  private final long[][] dc;
  private final long[][] ac;

  private SymbolCounts(Frame frame) {
    super(frame);
    int components = frame.components().size();
    this.dc = new long[components][HuffmanTable.SYMBOLS];
    this.ac = new long[components][HuffmanTable.SYMBOLS];
  }

  static SymbolCounts of(Frame frame, ScanPieces pieces) throws NotSplicedException {
    SymbolCounts counts = new SymbolCounts(frame);
    pieces.giveTo(counts);
    return counts;
  }

  @Override
  public void take(ScanPiece.Copied piece) {
    for (int component = 0; component < dc.length; component++) {
      codeDc(component, differenceTo(piece.firsts()[component], component));
    }
  }

  @Override
  void codeDc(int component, int difference) {
    dc[component][AcSymbol.size(difference)]++;
  }

  @Override
  void codeAc(int component, Blocks blocks, int block) {
    countAc(ac[component], blocks, block);
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
