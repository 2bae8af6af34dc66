package dev.badgepipeline.rendering.jpeg.splice;

import static dev.badgepipeline.rendering.jpeg.model.NotSplicedException.corrupt;

import dev.badgepipeline.rendering.jpeg.entropy.DecodingTables;
import dev.badgepipeline.rendering.jpeg.entropy.EntropyCodedData;
import dev.badgepipeline.rendering.jpeg.entropy.ExchangedCodes;
import dev.badgepipeline.rendering.jpeg.entropy.LumaGrid;
import dev.badgepipeline.rendering.jpeg.entropy.SequentialReader;
import dev.badgepipeline.rendering.jpeg.index.McuPosition;
import dev.badgepipeline.rendering.jpeg.index.SequentialScan;
import dev.badgepipeline.rendering.jpeg.index.SpliceIndex;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Passes over a whole scan before it is known where it will be drawn on. What a splice would pass
 * over then it leaps over, so that both together read hardly more than the splice alone would.
 */
public final class ScanSurvey {

  /** How many MCUs lie between two places that are written down. */
  private static final int STEP = 8;

  private final Frame frame;
  private final SequentialScan whole;
  private final ExchangedCodes exchanged = new ExchangedCodes();
  private final SequentialReader reader;
  private final int[] componentOf;
  private final int[] predictions;
  private final LumaGrid luma;
  private final List<McuPosition> path = new ArrayList<>();

  private ScanSurvey(Frame frame, SequentialScan whole) throws NotSplicedException {
    this.frame = frame;
    this.whole = whole;
    this.reader = new SequentialReader(whole.data(), DecodingTables.of(whole.scan()), exchanged);
    this.componentOf = frame.componentOfBlock();
    this.predictions = new int[frame.components().size()];
    this.luma = new LumaGrid(frame);
  }

  /**
   * What there was to be seen.
   *
   * @param luma the DC coefficients
   * @param index where MCUs lie
   */
  public record Seen(LumaGrid luma, SpliceIndex index) {}

  /** The MCUs before which places are written down. */
  static BitSet marks(Frame frame) {
    BitSet marks = new BitSet();
    for (int mcu = 0; mcu < frame.mcuCount(); mcu += STEP) {
      marks.set(mcu);
    }
    return marks;
  }

  /** Passes over a scan. */
  public static Seen of(Frame frame, SequentialScan whole) throws NotSplicedException {
    return new ScanSurvey(frame, whole).pass();
  }

  private Seen pass() throws NotSplicedException {
    EntropyCodedData data = whole.data();
    int mcus = frame.mcuCount();
    int length = whole.scan().restartInterval() == 0 ? mcus : whole.scan().restartInterval();
    if (data.intervalCount() != (mcus + length - 1) / length) {
      throw corrupt("the picture has not as many restart markers as it must");
    }
    for (int i = 0; i < data.intervalCount(); i++) {
      Arrays.fill(predictions, 0);
      reader.moveTo(data.start(i));
      pass(i * length, Math.min(mcus, (i + 1) * length), data.end(i));
    }
    return new Seen(luma, SpliceIndex.ofPath(data.end(), path, position(mcus), exchanged));
  }

  private void pass(int from, int to, long limit) throws NotSplicedException {
    for (int mcu = from; mcu < to; mcu++) {
      if (mcu % STEP == 0) {
        path.add(position(mcu));
      }
      pass(mcu);
      if (reader.position() > limit) {
        throw corrupt("the picture's data end too early");
      }
    }
  }

  private void pass(int mcu) throws NotSplicedException {
    int origin = luma.origin(mcu);
    for (int block = 0; block < componentOf.length; block++) {
      int component = componentOf[block];
      predictions[component] += reader.skipBlock(component);
      if (component == 0) {
        luma.put(origin, block, SequentialReader.dc(predictions[0]));
      }
    }
  }

  private McuPosition position(int mcu) {
    return new McuPosition(mcu, reader.position(), predictions.clone());
  }
}
