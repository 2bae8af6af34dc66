package dev.badgepipeline.rendering.jpeg.entropy;

import dev.badgepipeline.rendering.jpeg.model.Component;
import dev.badgepipeline.rendering.jpeg.model.Frame;

/** The DC coefficients of luma by rows of blocks, of those that hold pixels of the picture. */
public final class LumaGrid {

  private final Component luma;
  private final int mcuColumns;
  private final int columns;
  private final int rows;
  private final int[] dcs;

  /** All zero. */
  public LumaGrid(Frame frame) {
    this.luma = frame.components().get(0);
    this.mcuColumns = frame.mcuColumns();
    this.columns = frame.blockColumns(luma);
    this.rows = frame.blockRows(luma);
    this.dcs = new int[columns * rows];
  }

  /**
   * Puts a coefficient where its block lies.
   *
   * @param mcu the number of its MCU
   * @param block which of the luma blocks of that it is
   */
  public void put(int mcu, int block, int dc) {
    int column = mcu % mcuColumns * luma.horizontal() + block % luma.horizontal();
    int row = mcu / mcuColumns * luma.vertical() + block / luma.horizontal();
    if (column < columns && row < rows) {
      dcs[row * columns + column] = dc;
    }
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  /** As the file has it, not yet multiplied by its divisor. */
  public int dc(int column, int row) {
    return dcs[row * columns + column];
  }
}
