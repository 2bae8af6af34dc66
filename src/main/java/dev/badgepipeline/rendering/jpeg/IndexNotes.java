package dev.badgepipeline.rendering.jpeg;

import java.util.ArrayList;
import java.util.List;

/** Takes down what becomes an index, in the order of a scan. */
final class IndexNotes {

  /** What the bits of a poster's badges take as a rule, in bytes. */
  private static final int USUAL_BITS = 1 << 16;

  private final List<DrawnRun> runs = new ArrayList<>();
  private final BitWriter bits = BitWriter.plain(USUAL_BITS);

  /** Where the bits begin of the run that is added next. */
  private long firstBit;

  /** Takes the bits of each run before that is added. */
  BitWriter bits() {
    return bits;
  }

  /**
   * Adds a run whose bits are written.
   *
   * @param predictions the DC coefficients behind it as drawn
   */
  DrawnRun add(ScanPlace begin, ScanPlace end, List<PlacedOverlay> overlays, int[] predictions) {
    DrawnRun run = new DrawnRun(begin, end, overlays, predictions, firstBit, bits.position());
    bits.align();
    firstBit = bits.position();
    runs.add(run);
    return run;
  }

  SpliceIndex toIndex(int scanLength, ScanPlace end) {
    return new SpliceIndex(scanLength, runs, end, bits.bytes());
  }
}
