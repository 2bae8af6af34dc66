package dev.badgepipeline.rendering.jpeg;

import static dev.badgepipeline.rendering.jpeg.NotSplicedException.corrupt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Walks through a sequential scan once: passes over the MCUs that stay as they are and reads the
 * others, laying the overlays over them.
 */
final class ScanDivider {

  /** Twice what 8-bit samples need, so that a difference of two fits the tables. */
  private static final int LARGEST_DC = 2047;

  private final Frame frame;
  private final Scan scan;
  private final EntropyCoded data;
  private final BlockBlender blender;
  private final BitSet recoded;
  private final RareCodes rareCodes = new RareCodes();
  private final SequentialReader reader;

  /** For each block of an MCU the place of its component in the scan. */
  private final int[] componentOf;

  private final int[] predictions;
  private final Blocks blocks;
  private int blockCount;

  ScanDivider(Frame frame, Scan scan, EntropyCoded data, BlockBlender blender)
      throws NotSplicedException {
    this.frame = frame;
    this.scan = scan;
    this.data = data;
    this.blender = blender;
    this.recoded = withFollowers(blender.touched(frame.mcuRows()), frame.mcuCount());
    this.reader = new SequentialReader(data, ScanCoding.of(scan), rareCodes);
    this.componentOf = componentOf(frame);
    this.predictions = new int[frame.components().size()];
    this.blocks = Blocks.empty(recoded.cardinality() * frame.blocksPerMcu());
  }

  /** The MCU behind a changed one is coded anew, because its DC differences may change. */
  private static BitSet withFollowers(BitSet touched, int mcuCount) {
    BitSet recoded = (BitSet) touched.clone();
    touched.stream().map(mcu -> mcu + 1).filter(mcu -> mcu < mcuCount).forEach(recoded::set);
    return recoded;
  }

  static int[] componentOf(Frame frame) {
    return frame.components().stream()
        .flatMapToInt(
            component -> IntStream.generate(component::index).limit(component.blocksPerMcu()))
        .toArray();
  }

  ScanPieces divide() throws NotSplicedException {
    int mcus = frame.mcuCount();
    int interval = scan.restartInterval() == 0 ? mcus : scan.restartInterval();
    if (data.intervalCount() != (mcus + interval - 1) / interval) {
      throw corrupt("the picture has not as many restart markers as it must");
    }
    List<List<ScanPiece>> intervals = new ArrayList<>();
    for (int i = 0; i < data.intervalCount(); i++) {
      intervals.add(divide(i, i * interval, Math.min(mcus, (i + 1) * interval)));
    }
    return new ScanPieces(intervals, blocks, rareCodes);
  }

  private List<ScanPiece> divide(int interval, int from, int to) throws NotSplicedException {
    Arrays.fill(predictions, 0);
    reader.moveTo(data.start(interval));
    List<ScanPiece> pieces = new ArrayList<>();
    int mcu = from;
    while (mcu < to) {
      boolean anew = recoded.get(mcu);
      int end = anew ? recoded.nextClearBit(mcu) : recoded.nextSetBit(mcu);
      int until = end < 0 ? to : Math.min(end, to);
      pieces.add(piece(anew, mcu, until, data.end(interval)));
      mcu = until;
    }
    if (data.end(interval) - reader.position() >= Byte.SIZE) {
      throw corrupt("the picture has more data than its size needs");
    }
    return pieces;
  }

  private ScanPiece piece(boolean anew, int from, int to, long limit) throws NotSplicedException {
    long start = reader.position();
    int firstBlock = blockCount;
    int[] before = predictions.clone();
    for (int mcu = from; mcu < to; mcu++) {
      if (anew) {
        read(mcu);
      } else {
        skip();
      }
      if (reader.position() > limit) {
        throw corrupt("the picture's data end too early");
      }
    }
    return new ScanPiece(anew, start, reader.position(), to - from, firstBlock, before);
  }

  private void skip() throws NotSplicedException {
    for (int component : componentOf) {
      predictions[component] += reader.skipBlock(component);
    }
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

  static short dc(int value) throws NotSplicedException {
    if (value < -LARGEST_DC || value > LARGEST_DC) {
      throw corrupt("a DC coefficient is impossibly large");
    }
    return (short) value;
  }
}
