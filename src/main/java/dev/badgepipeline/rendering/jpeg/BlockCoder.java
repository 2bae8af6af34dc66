package dev.badgepipeline.rendering.jpeg;

import java.util.List;

/** Codes blocks of a sequential scan (T.81, F.1.2), run by run. */
final class BlockCoder {

  /** What the badges of a poster take as a rule, in bytes. */
  private static final int USUAL_BITS = 1 << 16;

  private final BitWriter bits = BitWriter.plain(USUAL_BITS);

  /** For each block of an MCU the place of its component in the scan. */
  private final int[] componentOf;

  /** By the place of a component in the scan. */
  private final TableCodes[] codes;

  /** Where the bits begin of the run that comes next. */
  private long firstBit;

  private boolean complete = true;

  BlockCoder(Frame frame, TableCodes[] codes) {
    this.componentOf = ScanWalk.componentOf(frame);
    this.codes = codes;
  }

  /**
   * Codes a run.
   *
   * @param begin where it begins in the source
   * @param end where it ends there
   * @param overlays that lie over it
   * @param blocks the coefficients as drawn, from the first on
   */
  ScanPiece.Drawn code(
      ScanPlace begin, ScanPlace end, List<PlacedOverlay> overlays, Blocks blocks) {
    int[] predictions = begin.predictions().clone();
    int block = 0;
    for (int mcu = begin.mcu(); mcu < end.mcu(); mcu++) {
      for (int component : componentOf) {
        codeDc(blocks.dc(block) - predictions[component], codes[component].dc());
        predictions[component] = blocks.dc(block);
        codeAc(blocks, block, codes[component].ac());
        block++;
      }
    }
    return ended(begin, end, overlays, predictions);
  }

  /** Copies a run that was coded before. */
  ScanPiece.Drawn copy(ScanPiece.Drawn before, byte[] bitsBefore) {
    bits.copy(bitsBefore, before.firstBit(), before.endBit());
    return ended(before.begin(), before.end(), before.overlays(), before.predictions());
  }

  private ScanPiece.Drawn ended(
      ScanPlace begin, ScanPlace end, List<PlacedOverlay> overlays, int[] predictions) {
    ScanPiece.Drawn run =
        new ScanPiece.Drawn(begin, end, overlays, predictions, firstBit, bits.position());
    bits.align();
    firstBit = bits.position();
    return run;
  }

  private void codeDc(int difference, int[] table) {
    int size = AcSymbol.size(difference);
    complete &= table[size] != 0;
    bits.putCode(table[size], AcSymbol.bits(difference, size), size);
  }

  private void codeAc(Blocks blocks, int block, int[] table) {
    short[] values = blocks.values();
    int offset = Blocks.offset(block);
    int last = 0;
    boolean found = true;
    for (long rest = blocks.filled()[block]; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int run = k - last - 1;
      for (; run > 15; run -= 16) {
        bits.putCode(table[AcSymbol.SIXTEEN_ZEROS], 0, 0);
      }
      int value = values[offset + k];
      int size = AcSymbol.size(value);
      int code = table[run << 4 | size];
      found &= code != 0;
      bits.putCode(code, AcSymbol.bits(value, size), size);
      last = k;
    }
    if (last < Frame.COEFFICIENTS - 1) {
      bits.putCode(table[AcSymbol.END_OF_BLOCK], 0, 0);
    }
    complete &= found;
  }

  /** Whether the tables had codes for everything. */
  boolean isComplete() {
    return complete;
  }

  /** The bits of all runs, with eight bytes behind them at least. */
  byte[] bits() {
    return bits.bytes();
  }
}
