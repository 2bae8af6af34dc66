package dev.badgepipeline.rendering.jpeg;

import static dev.badgepipeline.rendering.jpeg.NotSplicedException.corrupt;

import java.util.BitSet;
import java.util.Optional;

/** Divides a sequential scan into what stays as it is and what is drawn on. */
final class ScanDivider implements ScanPieces {

  private final Frame frame;
  private final Scan scan;
  private final EntropyCoded data;
  private final BitSet touched;
  private final boolean keepsBlocks;
  private final ScanWalk walk;

  private ScanDivider(
      Frame frame, Scan scan, EntropyCoded data, BlockBlender blender, boolean keepsBlocks)
      throws NotSplicedException {
    this.frame = frame;
    this.scan = scan;
    this.data = data;
    this.touched = blender.touched(frame.mcuRows());
    this.keepsBlocks = keepsBlocks;
    int mcus = keepsBlocks ? touched.cardinality() : ScanWalk.longestRun(touched);
    this.walk = new ScanWalk(frame, scan, data, blender, mcus);
  }

  /** Gives each piece away before it reads the next. */
  static ScanDivider passing(Frame frame, Scan scan, EntropyCoded data, BlockBlender blender)
      throws NotSplicedException {
    return new ScanDivider(frame, scan, data, blender, /* keepsBlocks= */ false);
  }

  /** Keeps the blocks of all pieces; their pieces can be given once. */
  static ScanDivider keeping(Frame frame, Scan scan, EntropyCoded data, BlockBlender blender)
      throws NotSplicedException {
    return new ScanDivider(frame, scan, data, blender, /* keepsBlocks= */ true);
  }

  @Override
  public void giveTo(Taker taker) throws NotSplicedException {
    int mcus = frame.mcuCount();
    int interval = scan.restartInterval() == 0 ? mcus : scan.restartInterval();
    if (data.intervalCount() != (mcus + interval - 1) / interval) {
      throw corrupt("the picture has not as many restart markers as it must");
    }
    for (int i = 0; i < data.intervalCount(); i++) {
      walk.begin(data, i);
      taker.beginInterval();
      divide(i * interval, Math.min(mcus, (i + 1) * interval), taker);
      walk.end();
    }
  }

  private void divide(int from, int to, Taker taker) throws NotSplicedException {
    int mcu = from;
    while (mcu < to) {
      boolean anew = touched.get(mcu);
      int end = anew ? touched.nextClearBit(mcu) : touched.nextSetBit(mcu);
      int until = end < 0 ? to : Math.min(end, to);
      if (anew) {
        taker.take(recoded(mcu, until), walk.blocks());
      } else {
        taker.take(walk.copied(mcu, until, Optional.empty()));
      }
      mcu = until;
    }
  }

  private ScanPiece.Recoded recoded(int from, int to) throws NotSplicedException {
    if (!keepsBlocks) {
      walk.forgetBlocks();
    }
    return walk.recoded(from, to);
  }

  /** Where it reads blocks to. */
  Blocks blocks() {
    return walk.blocks();
  }

  @Override
  public RareCodes rareCodes() {
    return walk.rareCodes();
  }
}
