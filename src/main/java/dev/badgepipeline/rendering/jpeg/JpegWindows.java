package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.blend.Dequantiser;
import dev.badgepipeline.rendering.jpeg.entropy.CoefficientRows;
import dev.badgepipeline.rendering.jpeg.model.Blocks;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.JpegParser;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure;
import java.util.BitSet;
import java.util.List;

/**
 * Reads the pixels of parts of a JPEG file. Chroma is not smoothed between its samples, so that it
 * suits what is blurred anyhow.
 */
public final class JpegWindows {

  private final int mcuWidth;
  private final int mcuHeight;
  private final int mcuColumns;
  private final List<Window> windows;
  private final Dequantiser dequantiser;
  private final DecodedMcu mcu;

  private JpegWindows(JpegStructure structure, List<Window> windows) {
    Frame frame = structure.frame();
    this.mcuWidth = frame.mcuWidth();
    this.mcuHeight = frame.mcuHeight();
    this.mcuColumns = frame.mcuColumns();
    this.windows = windows;
    this.dequantiser = Dequantiser.of(structure);
    this.mcu = new DecodedMcu(frame);
  }

  /**
   * A part of the stored picture.
   *
   * @param left its first column
   * @param top its first row
   * @param argb its pixels, by rows, in the colours that the file has
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Window(int left, int top, int width, int height, int[] argb) {

    /** A part that is not read yet. */
    public Window(int left, int top, int width, int height) {
      this(left, top, width, height, new int[width * height]);
    }

    private boolean isWithin(Frame frame) {
      return left >= 0
          && top >= 0
          && width <= frame.width() - left
          && height <= frame.height() - top;
    }

    private boolean meets(int from, int above, int columns, int rows) {
      return from < left + width
          && above < top + height
          && from + columns > left
          && above + rows > top;
    }
  }

  /**
   * Fills windows with their pixels.
   *
   * @return whether the file is of a kind that can be spliced, and sound, and has all that is asked
   *     for; if not, the pixels are of no use
   */
  public static boolean fill(JpegSegments jpeg, List<Window> windows) {
    try {
      JpegStructure structure = JpegParser.parse(jpeg);
      if (!windows.stream().allMatch(window -> window.isWithin(structure.frame()))) {
        return false;
      }
      new JpegWindows(structure, windows).read(CoefficientRows.of(structure));
      return true;
    } catch (NotSplicedException e) {
      return false;
    }
  }

  private void read(CoefficientRows coefficients) throws NotSplicedException {
    int bottom = windows.stream().mapToInt(window -> window.top + window.height).max().orElse(0);
    int rows = (bottom + mcuHeight - 1) / mcuHeight;
    for (int row = 0; row < rows; row++) {
      BitSet shown = shown(row);
      Blocks blocks = coefficients.next(shown);
      for (int column = shown.nextSetBit(0); column >= 0; column = shown.nextSetBit(column + 1)) {
        read(column, row, blocks);
      }
    }
  }

  /** The columns of MCUs of which a window shows something in a row of them. */
  private BitSet shown(int row) {
    BitSet shown = new BitSet();
    for (Window window : windows) {
      if (window.meets(0, row * mcuHeight, mcuColumns * mcuWidth, mcuHeight)) {
        int right = window.left + window.width;
        shown.set(window.left / mcuWidth, (right + mcuWidth - 1) / mcuWidth);
      }
    }
    return shown;
  }

  private void read(int column, int row, Blocks blocks) {
    int left = column * mcuWidth;
    int top = row * mcuHeight;
    mcu.decode(dequantiser, blocks, column);
    for (Window window : windows) {
      if (window.meets(left, top, mcuWidth, mcuHeight)) {
        mcu.draw(left, top, window);
      }
    }
  }
}
