package dev.badgepipeline.rendering.jpeg.entropy;

import dev.badgepipeline.rendering.jpeg.model.Component;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import java.util.stream.IntStream;

/**
 * The DC coefficients of luma by rows of blocks. Those that MCUs hold beyond the picture's edges
 * are kept too, and never shown.
 */
public final class LumaGrid {

  private final int mcuColumns;
  private final int blocksAcross;
  private final int blocksDown;
  private final int columns;
  private final int rows;
  private final int stride;
  private final int[] offsets;
  private final int[] dcs;

  /** All zero. */
  public LumaGrid(Frame frame) {
    Component luma = frame.components().get(0);
    this.mcuColumns = frame.mcuColumns();
    this.blocksAcross = luma.horizontal();
    this.blocksDown = luma.vertical();
    this.columns = frame.blockColumns(luma);
    this.rows = frame.blockRows(luma);
    this.stride = mcuColumns * blocksAcross;
    this.offsets =
        IntStream.range(0, blocksAcross * blocksDown)
            .map(block -> block / blocksAcross * stride + block % blocksAcross)
            .toArray();
    this.dcs = new int[frame.mcuCount() * offsets.length];
  }

  /** Where the first luma block of an MCU is kept. */
  public int origin(int mcu) {
    return mcu / mcuColumns * blocksDown * stride + mcu % mcuColumns * blocksAcross;
  }

  /**
   * Puts a coefficient where its block lies.
   *
   * @param origin of its MCU
   * @param block which of the luma blocks of that it is
   */
  public void put(int origin, int block, int dc) {
    dcs[origin + offsets[block]] = dc;
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  /** As the file has it, not yet multiplied by its divisor. */
  public int dc(int column, int row) {
    return dcs[row * stride + column];
  }
}
