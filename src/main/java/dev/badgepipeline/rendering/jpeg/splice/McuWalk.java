package dev.badgepipeline.rendering.jpeg.splice;

import static dev.badgepipeline.rendering.jpeg.model.NotSplicedException.corrupt;

import dev.badgepipeline.rendering.jpeg.blend.BlockBlender;
import dev.badgepipeline.rendering.jpeg.entropy.DecodingTables;
import dev.badgepipeline.rendering.jpeg.entropy.EntropyCodedData;
import dev.badgepipeline.rendering.jpeg.entropy.ExchangedCodes;
import dev.badgepipeline.rendering.jpeg.entropy.SequentialReader;
import dev.badgepipeline.rendering.jpeg.index.McuPosition;
import dev.badgepipeline.rendering.jpeg.index.McuSequence;
import dev.badgepipeline.rendering.jpeg.index.McuSequence.DcDifference;
import dev.badgepipeline.rendering.jpeg.index.SequentialScan;
import dev.badgepipeline.rendering.jpeg.model.Blocks;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * A walk through a sequential scan, one sequence of MCUs after the other: passes over MCUs that
 * stay as they are, and reads others, laying the overlays over them.
 */
public final class McuWalk {

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
  McuWalk(Frame frame, SequentialScan whole, BlockBlender blender, int mcus, ExchangedCodes known)
      throws NotSplicedException {
    this.blender = blender;
    this.blocks = Blocks.empty(mcus * frame.blocksPerMcu());
    this.reader = new SequentialReader(whole.data(), DecodingTables.of(whole.scan()), exchanged);
    this.known = known;
    this.componentOf = frame.componentOfBlock();
    this.predictions = new int[frame.components().size()];
  }

  /** The most MCUs that lie side by side, or behind each other at the ends of rows. */
  static int longestSequence(BitSet mcus) {
    int longest = 0;
    for (int from = mcus.nextSetBit(0); from >= 0; ) {
      int to = mcus.nextClearBit(from);
      longest = Math.max(longest, to - from);
      from = mcus.nextSetBit(to);
    }
    return longest;
  }

  /** Goes to the beginning of a restart interval. */
  void begin(EntropyCodedData data, int interval) {
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
  McuPosition position(int mcu) {
    return new McuPosition(mcu, reader.position(), predictions.clone());
  }

  /** Goes ahead to where it has been on another walk. */
  void leapTo(McuPosition position) {
    exchanged.addAll(known, reader.position(), position.bit());
    reader.moveTo(position.bit());
    System.arraycopy(position.predictions(), 0, predictions, 0, predictions.length);
  }

  /**
   * Passes over MCUs, of which there must be one at least.
   *
   * @param leap a place behind the first of them from which on to read again; empty to read all
   */
  McuSequence.Copied copied(int from, int to, Optional<McuPosition> leap)
      throws NotSplicedException {
    long start = reader.position();
    DcDifference[] firsts = firstDifferences();
    leap.ifPresent(this::leapTo);
    pass(to - leap.map(McuPosition::mcu).orElse(from + 1));
    return new McuSequence.Copied(start, reader.position(), firsts);
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
        firsts[of] =
            new DcDifference(
                position, reader.dcLength(), SequentialReader.dc(predictions[of]), difference);
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
      blocks.setDc(index, SequentialReader.dc(predictions[component]));
      blender.blend(block, blocks, index);
    }
  }

  private void checkEnd() throws NotSplicedException {
    if (reader.position() > limit) {
      throw corrupt("the picture's data end too early");
    }
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
