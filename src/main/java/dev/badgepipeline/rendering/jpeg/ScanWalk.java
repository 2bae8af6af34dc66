package dev.badgepipeline.rendering.jpeg;

import static dev.badgepipeline.rendering.jpeg.NotSplicedException.corrupt;

import dev.badgepipeline.rendering.jpeg.ScanPiece.DcDifference;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A walk through a sequential scan, piece by piece: passes over MCUs that stay as they are, and
 * reads others, laying the overlays over them.
 */
final class ScanWalk {

  /** Twice what 8-bit samples need, so that a difference of two fits the tables. */
  private static final int LARGEST_DC = 2047;

  private final BlockBlender blender;
  private final Blocks blocks;
  private final ExchangedCodes exchanged = new ExchangedCodes();

  /** Those of the whole scan, so far as they are known. */
  private final ExchangedCodes known;

  private final SequentialReader reader;

  /** For each block of an MCU the place of its component in the scan. */
  private final int[] componentOf;

  /** The DC coefficients before it, by the place of a component in the scan. */
  private final int[] predictions;

  /** Where the data end that it may read, in bits. */
  private long limit;

  /**
   * Stands nowhere yet.
   *
   * @param mcus how many MCUs are drawn on at a time at the most
   * @param known the exchanged codes of whatever it is told to leap over
   */
  ScanWalk(Frame frame, WholeScan whole, BlockBlender blender, int mcus, ExchangedCodes known)
      throws NotSplicedException {
    this.blender = blender;
    this.blocks = Blocks.empty(mcus * frame.blocksPerMcu());
    this.reader = new SequentialReader(whole.data(), ScanCoding.of(whole.scan()), exchanged);
    this.known = known;
    this.componentOf = componentOf(frame);
    this.predictions = new int[frame.components().size()];
  }

  static int[] componentOf(Frame frame) {
    return frame.components().stream()
        .flatMapToInt(
            component -> IntStream.generate(component::index).limit(component.blocksPerMcu()))
        .toArray();
  }

  /** The most MCUs that lie side by side, or behind each other at the ends of rows. */
  static int longestRun(BitSet mcus) {
    int longest = 0;
    for (int from = mcus.nextSetBit(0); from >= 0; ) {
      int to = mcus.nextClearBit(from);
      longest = Math.max(longest, to - from);
      from = mcus.nextSetBit(to);
    }
    return longest;
  }

  /** Goes to the beginning of a restart interval. */
  void begin(EntropyCoded data, int interval) {
    Arrays.fill(predictions, 0);
    reader.moveTo(data.start(interval));
    limit = data.end(interval);
  }

  /** Makes sure that a restart interval has ended. */
  void end() throws NotSplicedException {
    if (limit - reader.position() >= Byte.SIZE) {
      throw corrupt("the picture has more data than its size needs");
    }
  }

  /**
   * Where it is.
   *
   * @param mcu the number of the MCU that begins there
   */
  ScanPlace place(int mcu) {
    return new ScanPlace(mcu, reader.position(), predictions.clone());
  }

  /** Goes ahead to where it has been on another walk. */
  void leapTo(ScanPlace place) {
    exchanged.addAll(known, reader.position(), place.bit());
    reader.moveTo(place.bit());
    System.arraycopy(place.predictions(), 0, predictions, 0, predictions.length);
  }

  /**
   * Passes over MCUs, of which there must be one at least.
   *
   * @param leap a place behind the first of them from which on to read again; empty to read all
   */
  ScanPiece.Copied copied(int from, int to, Optional<ScanPlace> leap) throws NotSplicedException {
    long start = reader.position();
    DcDifference[] firsts = firstDifferences();
    leap.ifPresent(this::leapTo);
    pass(to - leap.map(ScanPlace::mcu).orElse(from + 1));
    return new ScanPiece.Copied(start, reader.position(), firsts);
  }

  private void pass(int mcus) throws NotSplicedException {
    checkEnd();
    for (int mcu = 0; mcu < mcus; mcu++) {
      for (int component : componentOf) {
        predictions[component] += reader.skipBlock(component);
      }
      checkEnd();
    }
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

  /** Reads MCUs and draws on them; their blocks are gone when others are read. */
  Blocks drawn(int from, int to) throws NotSplicedException {
    for (int mcu = from; mcu < to; mcu++) {
      draw(mcu, (mcu - from) * componentOf.length);
      checkEnd();
    }
    return blocks;
  }

  private void draw(int mcu, int firstBlock) throws NotSplicedException {
    blender.moveTo(mcu);
    for (int block = 0; block < componentOf.length; block++) {
      int component = componentOf[block];
      int index = firstBlock + block;
      predictions[component] += reader.readBlock(component, blocks, index);
      blocks.setDc(index, dc(predictions[component]));
      blender.blend(block, blocks, index);
    }
  }

  private void checkEnd() throws NotSplicedException {
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

  /** Where codes stand that become others, up to where it is. */
  ExchangedCodes exchanged() {
    return exchanged;
  }

  /** Where the restart interval ends, in bits. */
  long intervalEnd() {
    return limit;
  }
}
