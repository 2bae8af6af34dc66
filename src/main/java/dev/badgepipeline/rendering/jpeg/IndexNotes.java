package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.SpliceIndex.DrawnRun;
import java.util.ArrayList;
import java.util.List;

/** Takes down what becomes an index, in the order of a scan. */
final class IndexNotes {

  /** What the bits of a poster's badges take as a rule, in bytes. */
  private static final int USUAL_BITS = 1 << 15;

  private final int scanLength;
  private final List<Integer> mcus = new ArrayList<>();
  private final List<ScanPlace> places = new ArrayList<>();
  private final List<DrawnRun> runs = new ArrayList<>();
  private final BitWriter bits = BitWriter.plain(USUAL_BITS);
  private long runBegin;

  IndexNotes(int scanLength) {
    this.scanLength = scanLength;
  }

  /** Takes the bits of a run between its beginning and its end. */
  BitWriter bits() {
    return bits;
  }

  /** A place of the scan: a run begins or ends there, or the picture ends. */
  void place(int mcu, ScanPlace place) {
    mcus.add(mcu);
    places.add(place);
  }

  void beginRun() {
    runBegin = bits.position();
  }

  /** Answers what the bits are since the run has begun. */
  DrawnRun endRun(List<PlacedOverlay> overlays, int[] predictions) {
    DrawnRun run = new DrawnRun(overlays, predictions, runBegin, bits.position());
    bits.align();
    runs.add(run);
    return run;
  }

  SpliceIndex toIndex() {
    return new SpliceIndex(
        scanLength,
        mcus.stream().mapToInt(Integer::intValue).toArray(),
        places.toArray(ScanPlace[]::new),
        List.copyOf(runs),
        bits.bytes());
  }
}
