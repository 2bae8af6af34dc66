package dev.badgepipeline.rendering.jpeg;

import static dev.badgepipeline.rendering.jpeg.NotSplicedException.corrupt;

import dev.badgepipeline.rendering.jpeg.ScanPiece.DcDifference;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Walks through a sequential scan: passes over the MCUs that stay as they are and reads the others,
 * laying the overlays over them.
 */
final class ScanDivider implements ScanPieces {

  /** Twice what 8-bit samples need, so that a difference of two fits the tables. */
  private static final int LARGEST_DC = 2047;

  private final Frame frame;
  private final Scan scan;
  private final EntropyCoded data;
  private final BlockBlender blender;
  private final BitSet touched;
  private final boolean keepsBlocks;
  private final Blocks blocks;
  private final RareCodes rareCodes = new RareCodes();
  private final SequentialReader reader;

  /** For each block of an MCU the place of its component in the scan. */
  private final int[] componentOf;

  private final int[] predictions;
  private int blockCount;

  private ScanDivider(
      Frame frame, Scan scan, EntropyCoded data, BlockBlender blender, boolean keepsBlocks)
      throws NotSplicedException {
    this.frame = frame;
    this.scan = scan;
    this.data = data;
    this.blender = blender;
    this.touched = blender.touched(frame.mcuRows());
    this.keepsBlocks = keepsBlocks;
    int mcus = keepsBlocks ? touched.cardinality() : longestRun(touched);
    this.blocks = Blocks.empty(mcus * frame.blocksPerMcu());
    this.reader = new SequentialReader(data, ScanCoding.of(scan), rareCodes);
    this.componentOf = componentOf(frame);
    this.predictions = new int[frame.components().size()];
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

  private static int longestRun(BitSet touched) {
    int longest = 0;
    for (int from = touched.nextSetBit(0); from >= 0; ) {
      int to = touched.nextClearBit(from);
      longest = Math.max(longest, to - from);
      from = touched.nextSetBit(to);
    }
    return longest;
  }

  static int[] componentOf(Frame frame) {
    return frame.components().stream()
        .flatMapToInt(
            component -> IntStream.generate(component::index).limit(component.blocksPerMcu()))
        .toArray();
  }

  @Override
  public void giveTo(Taker taker) throws NotSplicedException {
    int mcus = frame.mcuCount();
    int interval = scan.restartInterval() == 0 ? mcus : scan.restartInterval();
    if (data.intervalCount() != (mcus + interval - 1) / interval) {
      throw corrupt("the picture has not as many restart markers as it must");
    }
    for (int i = 0; i < data.intervalCount(); i++) {
      taker.beginInterval();
      divide(i, i * interval, Math.min(mcus, (i + 1) * interval), taker);
    }
  }

  private void divide(int interval, int from, int to, Taker taker) throws NotSplicedException {
    Arrays.fill(predictions, 0);
    reader.moveTo(data.start(interval));
    long limit = data.end(interval);
    int mcu = from;
    while (mcu < to) {
      boolean anew = touched.get(mcu);
      int end = anew ? touched.nextClearBit(mcu) : touched.nextSetBit(mcu);
      int until = end < 0 ? to : Math.min(end, to);
      if (anew) {
        taker.take(recoded(mcu, until, limit), blocks);
      } else {
        taker.take(copied(mcu, until, limit));
      }
      mcu = until;
    }
    if (limit - reader.position() >= Byte.SIZE) {
      throw corrupt("the picture has more data than its size needs");
    }
  }

  private ScanPiece.Copied copied(int from, int to, long limit) throws NotSplicedException {
    long start = reader.position();
    DcDifference[] firsts = firstDifferences();
    checkEnd(limit);
    for (int mcu = from + 1; mcu < to; mcu++) {
      for (int component : componentOf) {
        predictions[component] += reader.skipBlock(component);
      }
      checkEnd(limit);
    }
    return new ScanPiece.Copied(start, reader.position(), firsts);
  }

  /** Passes over an MCU; answers the first DC difference of each component. */
  private DcDifference[] firstDifferences() throws NotSplicedException {
    DcDifference[] firsts = new DcDifference[predictions.length];
    int component = -1;
    for (int of : componentOf) {
      long position = reader.position();
      int difference = reader.skipBlock(of);
      predictions[of] += difference;
      if (of > component) {
        component = of;
        firsts[of] = new DcDifference(position, reader.dcLength(), dc(predictions[of]), difference);
      }
    }
    return firsts;
  }

  private ScanPiece.Recoded recoded(int from, int to, long limit) throws NotSplicedException {
    int firstBlock = keepsBlocks ? blockCount : 0;
    blockCount = firstBlock;
    int[] before = predictions.clone();
    for (int mcu = from; mcu < to; mcu++) {
      read(mcu);
      checkEnd(limit);
    }
    return new ScanPiece.Recoded(to - from, firstBlock, before);
  }

  private void read(int mcu) throws NotSplicedException {
    blender.moveTo(mcu);
    for (int block = 0; block < componentOf.length; block++) {
      int component = componentOf[block];
      predictions[component] += reader.readBlock(component, blocks, blockCount);
      blocks.setDc(blockCount, dc(predictions[component]));
      blender.blend(block, blocks, blockCount);
      blockCount++;
    }
  }

  private void checkEnd(long limit) throws NotSplicedException {
    if (reader.position() > limit) {
      throw corrupt("the picture's data end too early");
    }
  }

  static short dc(int value) throws NotSplicedException {
    if (value < -LARGEST_DC || value > LARGEST_DC) {
      throw corrupt("a DC coefficient is impossibly large");
    }
    return (short) value;
  }

  /** Where it reads blocks to. */
  Blocks blocks() {
    return blocks;
  }

  @Override
  public RareCodes rareCodes() {
    return rareCodes;
  }
}
