package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.JpegWindows.Window;
import dev.badgepipeline.rendering.jpeg.blend.BlockTransform;
import dev.badgepipeline.rendering.jpeg.blend.Dequantiser;
import dev.badgepipeline.rendering.jpeg.model.Blocks;
import dev.badgepipeline.rendering.jpeg.model.Component;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import java.util.stream.IntStream;

/** The samples of one MCU after the other. */
final class DecodedMcu {

  /** What luma lies above samples less 128. */
  private static final float LEVEL = 128;

  private final int width;
  private final int height;
  private final int blocks;
  private final Plane[] planes;
  private final float[] work = new float[Frame.COEFFICIENTS];

  DecodedMcu(Frame frame) {
    this.width = frame.mcuWidth();
    this.height = frame.mcuHeight();
    this.blocks = frame.blocksPerMcu();
    this.planes =
        frame.components().stream()
            .map(component -> Plane.of(component, frame))
            .toArray(Plane[]::new);
  }

  /**
   * The samples of a component, less 128.
   *
   * @param sampleAt for each column of pixels the sample of a row that lies there
   * @param rowAt for each row of pixels where the row of samples that lies there begins
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Plane(
      int firstBlock, int columns, int rows, int[] sampleAt, int[] rowAt, float[] samples) {

    static Plane of(Component component, Frame frame) {
      int across = frame.horizontalMaximum() / component.horizontal();
      int down = frame.verticalMaximum() / component.vertical();
      int width = component.horizontal() * Frame.BLOCK;
      return new Plane(
          frame.firstBlock(component),
          component.horizontal(),
          component.vertical(),
          IntStream.range(0, frame.mcuWidth()).map(x -> x / across).toArray(),
          IntStream.range(0, frame.mcuHeight()).map(y -> y / down * width).toArray(),
          new float[component.blocksPerMcu() * Frame.COEFFICIENTS]);
    }

    int width() {
      return columns * Frame.BLOCK;
    }

    /** What lies beyond the range of samples is cut off. */
    void put(int block, float[] of) {
      int at = block / columns * columns * Frame.COEFFICIENTS + block % columns * Frame.BLOCK;
      for (int row = 0; row < Frame.BLOCK; row++) {
        for (int column = 0; column < Frame.BLOCK; column++) {
          float sample = of[row * Frame.BLOCK + column];
          samples[at + row * width() + column] = Math.max(-128f, Math.min(127f, sample));
        }
      }
    }
  }

  /**
   * Decodes an MCU.
   *
   * @param row of MCUs, to which it belongs
   * @param column its place there
   */
  void decode(Dequantiser dequantiser, Blocks row, int column) {
    for (Plane plane : planes) {
      for (int block = 0; block < plane.columns * plane.rows; block++) {
        int inMcu = plane.firstBlock + block;
        int used = dequantiser.read(inMcu, row, column * blocks + inMcu, work);
        BlockTransform.inverse(work, used);
        plane.put(block, work);
      }
    }
  }

  /**
   * Puts what lies in a window there.
   *
   * @param left where the MCU begins in the picture
   */
  void draw(int left, int top, Window window) {
    int fromX = Math.max(0, window.left() - left);
    int toX = Math.min(width, window.left() + window.width() - left);
    int fromY = Math.max(0, window.top() - top);
    int toY = Math.min(height, window.top() + window.height() - top);
    for (int y = fromY; y < toY; y++) {
      int at = (top + y - window.top()) * window.width() + fromX + left - window.left();
      if (planes.length == 1) {
        drawGrey(y, fromX, toX, window.argb(), at);
      } else {
        drawColour(y, fromX, toX, window.argb(), at);
      }
    }
  }

  private void drawGrey(int y, int fromX, int toX, int[] into, int at) {
    Plane luma = planes[0];
    for (int x = fromX; x < toX; x++) {
      float sample = luma.samples[luma.rowAt[y] + luma.sampleAt[x]];
      into[at + x - fromX] = channel(sample + LEVEL) * 0x010101;
    }
  }

  /** By the rules of JFIF 1.02, "Conversion to and from RGB". */
  private void drawColour(int y, int fromX, int toX, int[] into, int at) {
    Plane lumas = planes[0];
    Plane blues = planes[1];
    Plane reds = planes[2];
    for (int x = fromX; x < toX; x++) {
      float luma = lumas.samples[lumas.rowAt[y] + lumas.sampleAt[x]] + LEVEL;
      float blue = blues.samples[blues.rowAt[y] + blues.sampleAt[x]];
      float red = reds.samples[reds.rowAt[y] + reds.sampleAt[x]];
      into[at + x - fromX] =
          channel(luma + 1.402f * red) << 16
              | channel(luma - 0.3441363f * blue - 0.7141363f * red) << 8
              | channel(luma + 1.772f * blue);
    }
  }

  private static int channel(float value) {
    return Math.max(0, Math.min(255, (int) (value + 0.5f)));
  }
}
