package dev.badgepipeline.rendering.jpeg.splice;

import static dev.badgepipeline.rendering.jpeg.model.NotSplicedException.corrupt;

import dev.badgepipeline.rendering.jpeg.blend.BlockBlender;
import dev.badgepipeline.rendering.jpeg.blend.PlacedOverlay;
import dev.badgepipeline.rendering.jpeg.entropy.EncodingTables;
import dev.badgepipeline.rendering.jpeg.entropy.EntropyCodedData;
import dev.badgepipeline.rendering.jpeg.index.McuPosition;
import dev.badgepipeline.rendering.jpeg.index.McuSequence;
import dev.badgepipeline.rendering.jpeg.index.SequentialScan;
import dev.badgepipeline.rendering.jpeg.index.SpliceIndex;
import dev.badgepipeline.rendering.jpeg.model.Blocks;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Draws on a scan, one sequence of MCUs after the other. By what is known from earlier it leaps
 * over what stays as it is, and takes again what is to be drawn as it was; what comes out is the
 * same as if nothing were known.
 */
public final class ScanSplice {

  private final Frame frame;
  private final SequentialScan whole;
  private final BlockBlender blender;
  private final BitSet touched;
  private final SpliceIndex known;
  private final boolean indexed;
  private final McuWalk walk;
  private final EncodingTables[] codes;
  private final DrawnMcuCoder coder;

  private ScanSplice(
      Frame frame, SequentialScan whole, BlockBlender blender, SpliceIndex known, boolean indexed)
      throws NotSplicedException {
    this.frame = frame;
    this.whole = whole;
    this.blender = blender;
    this.touched = blender.touched(frame.mcuRows());
    this.known = known.isOf(frame, whole) ? known : SpliceIndex.none();
    this.indexed = indexed;
    this.walk =
        new McuWalk(
            frame, whole, blender, McuWalk.longestSequence(touched), this.known.exchangedCodes());
    this.codes = EncodingTables.of(whole.scan(), whole.tables());
    this.coder = new DrawnMcuCoder(frame, codes);
  }

  /**
   * Draws.
   *
   * @param known of this scan; of any other nothing is used
   * @param indexed whether what comes out is to be known later
   */
  public static SplicedScan of(
      Frame frame, SequentialScan whole, BlockBlender blender, SpliceIndex known, boolean indexed)
      throws NotSplicedException {
    return new ScanSplice(frame, whole, blender, known, indexed).draw();
  }

  private SplicedScan draw() throws NotSplicedException {
    EntropyCodedData data = whole.data();
    int mcus = frame.mcuCount();
    int length = whole.scan().restartInterval() == 0 ? mcus : whole.scan().restartInterval();
    if (data.intervalCount() != (mcus + length - 1) / length) {
      throw corrupt("the picture has not as many restart markers as it must");
    }
    for (int i = 0; i < data.intervalCount(); i++) {
      announce(i * length, Math.min(mcus, (i + 1) * length));
    }
    List<List<McuSequence>> intervals = new ArrayList<>();
    for (int i = 0; i < data.intervalCount(); i++) {
      walk.begin(data, i);
      intervals.add(sequences(i * length, Math.min(mcus, (i + 1) * length)));
      walk.end();
    }
    return new SplicedScan(
        whole, codes, intervals, walk.exchanged(), coder.bits(), walk.position(mcus));
  }

  private List<McuSequence> sequences(int from, int to) throws NotSplicedException {
    List<McuSequence> sequences = new ArrayList<>();
    int mcu = from;
    while (mcu < to) {
      int next = touched.nextSetBit(mcu);
      int first = next < 0 ? to : Math.min(next, to);
      if (mcu < first) {
        sequences.add(copied(mcu, first));
      }
      mcu = Math.min(touched.nextClearBit(first), to);
      if (first < mcu) {
        sequences.add(drawn(first, mcu));
      }
    }
    return sequences;
  }

  /** Tells what will be drawn on, before anything is. */
  private void announce(int from, int to) {
    int mcu = touched.nextSetBit(from);
    while (mcu >= 0 && mcu < to) {
      int end = Math.min(touched.nextClearBit(mcu), to);
      if (known.sequence(mcu, end, overlays(mcu, end)).isEmpty()) {
        blender.announce(mcu, end);
      }
      mcu = touched.nextSetBit(end);
    }
  }

  private List<PlacedOverlay> overlays(int from, int to) {
    return indexed ? blender.over(from, to) : List.of();
  }

  private McuSequence copied(int from, int to) throws NotSplicedException {
    Optional<McuPosition> leap =
        known.lastUpTo(to).filter(position -> position.mcu() > from && isInThisInterval(position));
    return walk.copied(from, to, leap);
  }

  /** A sequence that begins the next interval begins behind the bits that fill up this one. */
  private boolean isInThisInterval(McuPosition position) {
    return position.bit() < walk.intervalEnd() || position.mcu() == frame.mcuCount();
  }

  private McuSequence drawn(int from, int to) throws NotSplicedException {
    List<PlacedOverlay> overlays = overlays(from, to);
    Optional<McuSequence.Drawn> before = known.sequence(from, to, overlays);
    if (before.isPresent()) {
      walk.leapTo(before.get().end());
      return coder.copy(before.get(), known.bits());
    }
    McuPosition begin = walk.position(from);
    Blocks blocks = walk.drawn(from, to);
    return coder.code(begin, walk.position(to), overlays, blocks);
  }
}
