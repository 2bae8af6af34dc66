package dev.badgepipeline.rendering.jpeg;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays overlays over the blocks of a file: dequantised, blended, quantised again. */
final class BlockBlender {

  /** The order in which coefficients are stored (T.81, figure A.6). */
  private static final int[] ZIGZAG = {
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59,
    52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63
  };

  /** The largest coefficients of 8-bit samples (T.81, F.1.1 and F.1.2). */
  private static final int LARGEST_AC = 1023;

  private static final int SMALLEST_DC = -1024;

  private final List<PlacedTiles> overlays;
  private final int mcuColumns;

  /** By the block of an MCU, the component's divisors and their reciprocals. */
  private final float[][] divisors;

  private final float[][] factors;
  private final float[] work = new float[Frame.COEFFICIENTS];

  private BlockBlender(Frame frame, List<int[]> quantisation, List<PlacedTiles> overlays) {
    this.overlays = overlays;
    this.mcuColumns = frame.mcuColumns();
    int[] componentOf = ScanDivider.componentOf(frame);
    this.divisors = new float[componentOf.length][Frame.COEFFICIENTS];
    this.factors = new float[componentOf.length][Frame.COEFFICIENTS];
    for (int block = 0; block < componentOf.length; block++) {
      for (int k = 0; k < Frame.COEFFICIENTS; k++) {
        int divisor = quantisation.get(componentOf[block])[k];
        divisors[block][k] = divisor;
        factors[block][k] = 1f / divisor;
      }
    }
  }

  /**
   * An overlay at its place.
   *
   * @param left the first column of MCUs that it lies over, possibly before the picture
   * @param top the first row
   */
  private record PlacedTiles(Tiles tiles, int left, int top) {

    boolean covers(int column, int row) {
      return column >= left
          && row >= top
          && column < left + tiles.columns()
          && row < top + tiles.rows();
    }

    @Nullable TileBlock block(int column, int row, int block) {
      return covers(column, row) ? tiles.block(column - left, row - top, block) : null;
    }
  }

  static BlockBlender of(JpegStructure structure, List<Overlay> overlays, TileCache cache) {
    Frame frame = structure.frame();
    List<PlacedTiles> placed = new ArrayList<>();
    for (Overlay overlay : overlays) {
      if (isVisible(overlay, frame)) {
        placed.add(
            new PlacedTiles(
                cache.get(overlay, frame),
                Math.floorDiv(overlay.left(), frame.mcuWidth()),
                Math.floorDiv(overlay.top(), frame.mcuHeight())));
      }
    }
    return new BlockBlender(frame, structure.quantisation(), placed);
  }

  private static boolean isVisible(Overlay overlay, Frame frame) {
    return overlay.left() < frame.width()
        && overlay.top() < frame.height()
        && (long) overlay.left() + overlay.width() > 0
        && (long) overlay.top() + overlay.height() > 0;
  }

  /** The MCUs on which something is drawn. */
  BitSet touched(int mcuRows) {
    BitSet touched = new BitSet();
    for (PlacedTiles placed : overlays) {
      int bottom = Math.min(mcuRows, placed.top + placed.tiles.rows());
      int right = Math.min(mcuColumns, placed.left + placed.tiles.columns());
      for (int row = Math.max(0, placed.top); row < bottom; row++) {
        for (int column = Math.max(0, placed.left); column < right; column++) {
          if (placed.tiles.touches(column - placed.left, row - placed.top)) {
            touched.set(row * mcuColumns + column);
          }
        }
      }
    }
    return touched;
  }

  /**
   * Draws on a block; leaves it exactly as it is where nothing is to be drawn.
   *
   * @param mcu the number of its MCU
   * @param block which block of the MCU it is
   * @param blocks among which its coefficients are
   * @param index which of these it is
   */
  void blend(int mcu, int block, Blocks blocks, int index) {
    int column = mcu % mcuColumns;
    int row = mcu / mcuColumns;
    boolean loaded = false;
    for (PlacedTiles placed : overlays) {
      TileBlock tile = placed.block(column, row, block);
      if (tile != null) {
        if (!loaded) {
          dequantise(blocks.values(), Blocks.offset(index), divisors[block]);
          loaded = true;
        }
        blend(tile);
      }
    }
    if (loaded) {
      blocks.filled()[index] = quantise(blocks.values(), Blocks.offset(index), factors[block]);
    }
  }

  private void dequantise(short[] coefficients, int offset, float[] by) {
    for (int k = 0; k < Frame.COEFFICIENTS; k++) {
      work[ZIGZAG[k]] = coefficients[offset + k] * by[k];
    }
  }

  private void blend(TileBlock tile) {
    if (tile instanceof TileBlock.Even even) {
      blend(even.keep(), even.add());
    } else if (tile instanceof TileBlock.Uneven uneven) {
      BlockTransform.inverse(work);
      blend(uneven.keep(), uneven.add());
      BlockTransform.forward(work);
    }
  }

  private void blend(float keep, float[] add) {
    for (int i = 0; i < Frame.COEFFICIENTS; i++) {
      work[i] = keep * work[i] + add[i];
    }
  }

  /** What a decoder would cut off is not blended. */
  private void blend(float[] keep, float[] add) {
    for (int i = 0; i < Frame.COEFFICIENTS; i++) {
      work[i] = keep[i] * Math.max(-128f, Math.min(127f, work[i])) + add[i];
    }
  }

  /** Answers which AC coefficients are not zero. */
  private long quantise(short[] coefficients, int offset, float[] by) {
    long filled = 0;
    for (int k = 0; k < Frame.COEFFICIENTS; k++) {
      float value = work[ZIGZAG[k]] * by[k];
      int rounded = (int) (value + Math.copySign(0.5f, value));
      coefficients[offset + k] =
          (short) Math.max(k == 0 ? SMALLEST_DC : -LARGEST_AC, Math.min(LARGEST_AC, rounded));
      filled |= rounded == 0 ? 0 : 1L << k;
    }
    return filled & ~1L;
  }
}
