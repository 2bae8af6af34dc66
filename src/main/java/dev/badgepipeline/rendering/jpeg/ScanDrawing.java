package dev.badgepipeline.rendering.jpeg;

import static dev.badgepipeline.rendering.jpeg.NotSplicedException.corrupt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Draws on a scan, piece by piece. By what is known from earlier it leaps over what stays as it is,
 * and takes again what is to be drawn as it was; what comes out is the same as if nothing were
 * known.
 */
final class ScanDrawing {

  private final Frame frame;
  private final WholeScan whole;
  private final BlockBlender blender;
  private final BitSet touched;
  private final SpliceIndex known;
  private final boolean indexed;
  private final ScanWalk walk;
  private final TableCodes[] codes;
  private final RunCoder coder;

  private ScanDrawing(
      Frame frame, WholeScan whole, BlockBlender blender, SpliceIndex known, boolean indexed)
      throws NotSplicedException {
    this.frame = frame;
    this.whole = whole;
    this.blender = blender;
    this.touched = blender.touched(frame.mcuRows());
    this.known = known.isOf(frame, whole) ? known : SpliceIndex.none();
    this.indexed = indexed;
    this.walk =
        new ScanWalk(
            frame, whole, blender, ScanWalk.longestRun(touched), this.known.exchangedCodes());
    this.codes = TableCodes.of(whole.scan(), whole.tables());
    this.coder = new RunCoder(frame, codes);
  }

  /**
   * Draws.
   *
   * @param known of this scan; of any other nothing is used
   * @param indexed whether what comes out is to be known later
   */
  static DrawnScan of(
      Frame frame, WholeScan whole, BlockBlender blender, SpliceIndex known, boolean indexed)
      throws NotSplicedException {
    return new ScanDrawing(frame, whole, blender, known, indexed).draw();
  }

  private DrawnScan draw() throws NotSplicedException {
    EntropyCoded data = whole.data();
    int mcus = frame.mcuCount();
    int length = whole.scan().restartInterval() == 0 ? mcus : whole.scan().restartInterval();
    if (data.intervalCount() != (mcus + length - 1) / length) {
      throw corrupt("the picture has not as many restart markers as it must");
    }
    List<List<ScanPiece>> intervals = new ArrayList<>();
    for (int i = 0; i < data.intervalCount(); i++) {
      walk.begin(data, i);
      intervals.add(pieces(i * length, Math.min(mcus, (i + 1) * length)));
      walk.end();
    }
    return new DrawnScan(whole, codes, intervals, walk.exchanged(), coder.bits(), walk.place(mcus));
  }

  private List<ScanPiece> pieces(int from, int to) throws NotSplicedException {
    List<ScanPiece> pieces = new ArrayList<>();
    int mcu = from;
    while (mcu < to) {
      int next = touched.nextSetBit(mcu);
      int first = next < 0 ? to : Math.min(next, to);
      if (mcu < first) {
        pieces.add(copied(mcu, first));
      }
      mcu = Math.min(touched.nextClearBit(first), to);
      if (first < mcu) {
        pieces.add(drawn(first, mcu));
      }
    }
    return pieces;
  }

  private ScanPiece copied(int from, int to) throws NotSplicedException {
    Optional<ScanPlace> leap =
        known.lastUpTo(to).filter(place -> place.mcu() > from && isInThisInterval(place));
    return walk.copied(from, to, leap);
  }

  /** A run that begins the next interval begins behind the bits that fill up this one. */
  private boolean isInThisInterval(ScanPlace place) {
    return place.bit() < walk.intervalEnd() || place.mcu() == frame.mcuCount();
  }

  private ScanPiece drawn(int from, int to) throws NotSplicedException {
    List<PlacedOverlay> overlays = indexed ? blender.over(from, to) : List.of();
    Optional<ScanPiece.Drawn> before = known.run(from, to, overlays);
    if (before.isPresent()) {
      walk.leapTo(before.get().end());
      return coder.copy(before.get(), known.bits());
    }
    ScanPlace begin = walk.place(from);
    Blocks blocks = walk.drawn(from, to);
    return coder.code(begin, walk.place(to), overlays, blocks);
  }
}
