package dev.badgepipeline.rendering.jpeg.blend;

import dev.badgepipeline.rendering.jpeg.model.Blocks;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.Zigzag;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Lays overlays over the blocks of a file: dequantised, blended, quantised again. */
public final class BlockBlender {

  /** The largest coefficients of 8-bit samples (T.81, F.1.1 and F.1.2). */
  private static final int LARGEST_AC = 1023;

  private static final int SMALLEST_DC = -1024;

  /** Added to a number of up to 22 bits, leaves it rounded in the lowest bits of the sum. */
  private static final float ROUNDING = 0x1.8p23f;

  private static final int ROUNDING_BITS = Float.floatToRawIntBits(ROUNDING);

  private static final int[] ZIGZAG_ORDER = Zigzag.order();

  private final PlacedTiles[] overlays;
  private final int mcuColumns;
  private final Dequantiser dequantiser;

  /** By the block of an MCU: what turns scaled coefficients into quantised ones, by rows. */
  private final float[][] factors;

  /** Scaled coefficients or samples, by rows. */
  private final float[] work = new float[Frame.COEFFICIENTS];

  /** Where it is, and which overlays lie there, in the order of drawing. */
  private int column;

  private int row;
  private final int[] here;
  private int overlaysHere;

  /** How many of its columns may hold other coefficients than zero. */
  private int columns;

  private BlockBlender(JpegStructure structure, List<PlacedTiles> overlays) {
    this.overlays = overlays.toArray(PlacedTiles[]::new);
    this.here = new int[overlays.size()];
    this.mcuColumns = structure.frame().mcuColumns();
    this.dequantiser = Dequantiser.of(structure);
    this.factors = dequantiser.inverse();
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

    boolean coversAny(int from, int to, int mcuColumns) {
      return IntStream.range(from, to).anyMatch(mcu -> covers(mcu % mcuColumns, mcu / mcuColumns));
    }
  }

  public static BlockBlender of(JpegStructure structure, List<Overlay> overlays, TileCache cache) {
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
    return new BlockBlender(structure, placed);
  }

  private static boolean isVisible(Overlay overlay, Frame frame) {
    return overlay.left() < frame.width()
        && overlay.top() < frame.height()
        && (long) overlay.left() + overlay.width() > 0
        && (long) overlay.top() + overlay.height() > 0;
  }

  /** The MCUs on which something is drawn. */
  public BitSet touched(int mcuRows) {
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
   * The overlays that lie over some MCUs, in the order of drawing.
   *
   * @param from the number of the first MCU
   * @param to behind the last one
   */
  public List<PlacedOverlay> over(int from, int to) {
    List<PlacedOverlay> over = new ArrayList<>();
    for (PlacedTiles placed : overlays) {
      if (placed.coversAny(from, to, mcuColumns)) {
        over.add(new PlacedOverlay(placed.tiles.name(), placed.left, placed.top));
      }
    }
    return over;
  }

  /** Is told before anything is drawn that some MCUs will be. */
  public void announce(int from, int to) {
    for (int mcu = from; mcu < to; mcu++) {
      moveTo(mcu);
      for (int i = 0; i < overlaysHere; i++) {
        PlacedTiles placed = overlays[here[i]];
        placed.tiles.announce(column - placed.left, row - placed.top);
      }
    }
  }

  /**
   * Goes to an MCU, to draw on its blocks.
   *
   * @param mcu its number
   */
  public void moveTo(int mcu) {
    column = mcu % mcuColumns;
    row = mcu / mcuColumns;
    overlaysHere = 0;
    for (int i = 0; i < overlays.length; i++) {
      if (overlays[i].covers(column, row)) {
        here[overlaysHere++] = i;
      }
    }
  }

  /**
   * Draws on a block of the MCU; leaves it exactly as it is where nothing is to be drawn.
   *
   * @param block which block of the MCU it is
   * @param blocks among which its coefficients are
   * @param index which of these it is
   */
  public void blend(int block, Blocks blocks, int index) {
    boolean loaded = false;
    for (int i = 0; i < overlaysHere; i++) {
      PlacedTiles placed = overlays[here[i]];
      TileBlock tile = placed.tiles.block(column - placed.left, row - placed.top, block);
      if (tile != null) {
        if (!loaded) {
          columns = dequantiser.read(block, blocks, index, work);
          loaded = true;
        }
        blend(tile);
      }
    }
    if (loaded) {
      blocks.filled()[index] = quantise(blocks.values(), Blocks.offset(index), factors[block]);
    }
  }

  private void blend(TileBlock tile) {
    if (tile instanceof TileBlock.Even even) {
      blend(even.keep(), even.add());
    } else if (tile instanceof TileBlock.Uneven uneven) {
      BlockTransform.inverse(work, columns);
      blend(uneven.keep(), uneven.add());
      BlockTransform.forward(work);
    }
    columns = Frame.BLOCK;
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
    int magnitudes = 0;
    for (int place = 0; place < Frame.COEFFICIENTS; place++) {
      int rounded = rounded(work[place] * by[place]);
      int k = ZIGZAG_ORDER[place];
      coefficients[offset + k] = (short) rounded;
      filled |= (long) ((rounded | -rounded) >>> 31) << k;
      magnitudes |= rounded ^ rounded >> 31;
    }
    if (magnitudes > LARGEST_AC) {
      limit(coefficients, offset, by);
    }
    return filled & ~1L;
  }

  private static int rounded(float value) {
    return Float.floatToRawIntBits(value + ROUNDING) - ROUNDING_BITS;
  }

  private void limit(short[] coefficients, int offset, float[] by) {
    for (int place = 0; place < Frame.COEFFICIENTS; place++) {
      int least = place == 0 ? SMALLEST_DC : -LARGEST_AC;
      int rounded = rounded(work[place] * by[place]);
      coefficients[offset + ZIGZAG_ORDER[place]] =
          (short) Math.max(least, Math.min(LARGEST_AC, rounded));
    }
  }
}
