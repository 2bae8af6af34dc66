package dev.badgepipeline.rendering.jpeg;

import java.util.Arrays;

/** How often what is coded anew of a sequential scan needs each symbol. */
final class SymbolCounts implements ScanPieces.Taker {

  private final int[] componentOf;
  private final long[][] dc;
  private final long[][] ac;

  /** The DC coefficients last coded anew, by the place of a component in the scan. */
  private final int[] predictions;

  private SymbolCounts(Frame frame) {
    int components = frame.components().size();
    this.componentOf = ScanDivider.componentOf(frame);
    this.dc = new long[components][HuffmanTable.SYMBOLS];
    this.ac = new long[components][HuffmanTable.SYMBOLS];
    this.predictions = new int[components];
  }

  static SymbolCounts of(Frame frame, ScanPieces pieces) throws NotSplicedException {
    SymbolCounts counts = new SymbolCounts(frame);
    pieces.giveTo(counts);
    return counts;
  }

  @Override
  public void beginInterval() {
    Arrays.fill(predictions, 0);
  }

  @Override
  public void take(ScanPiece.Copied piece) {
    for (int component = 0; component < predictions.length; component++) {
      countDc(component, piece.firsts()[component].coefficient());
    }
  }

  @Override
  public void take(ScanPiece.Recoded piece, Blocks blocks) {
    System.arraycopy(piece.predictions(), 0, predictions, 0, predictions.length);
    int block = piece.firstBlock();
    for (int mcu = 0; mcu < piece.mcus(); mcu++) {
      for (int component : componentOf) {
        countDc(component, blocks.dc(block));
        countAc(ac[component], blocks, block);
        block++;
      }
    }
  }

  private void countDc(int component, int coefficient) {
    dc[component][AcSymbol.size(coefficient - predictions[component])]++;
    predictions[component] = coefficient;
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
