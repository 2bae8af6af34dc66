package dev.badgepipeline.rendering.jpeg;

import java.util.List;

/** Codes runs of MCUs that are drawn on, one behind the other, each from a byte on. */
final class RunCoder {

  /** What the badges of a poster take as a rule, in bytes. */
  private static final int USUAL_BITS = 1 << 16;

  private final BitWriter bits = BitWriter.plain(USUAL_BITS);
  private final BlockCoder coder;

  RunCoder(Frame frame, TableCodes[] codes) {
    this.coder = new BlockCoder(frame, codes, bits);
  }

  /**
   * Codes a run.
   *
   * @param begin where it begins in the source
   * @param end where it ends there
   * @param overlays that lie over it
   * @param blocks the coefficients as drawn, from the first on
   */
  ScanPiece.Drawn code(ScanPlace begin, ScanPlace end, List<PlacedOverlay> overlays, Blocks blocks)
      throws NotSplicedException {
    long firstBit = bits.position();
    coder.predict(begin.predictions());
    coder.code(blocks, 0, end.mcu() - begin.mcu());
    return ended(begin, end, overlays, coder.predictions(), firstBit);
  }

  /** Copies a run that was coded before. */
  ScanPiece.Drawn copy(ScanPiece.Drawn before, byte[] bitsBefore) {
    long firstBit = bits.position();
    bits.copy(bitsBefore, before.firstBit(), before.endBit());
    return ended(before.begin(), before.end(), before.overlays(), before.predictions(), firstBit);
  }

  private ScanPiece.Drawn ended(
      ScanPlace begin,
      ScanPlace end,
      List<PlacedOverlay> overlays,
      int[] predictions,
      long firstBit) {
    long endBit = bits.position();
    bits.align();
    return new ScanPiece.Drawn(begin, end, overlays, predictions, firstBit, endBit);
  }

  /** The bits of all runs, with eight bytes behind them at least. */
  byte[] bits() {
    return bits.bytes();
  }
}
