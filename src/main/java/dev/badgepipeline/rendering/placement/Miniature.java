package dev.badgepipeline.rendering.placement;

import java.util.function.IntBinaryOperator;

/**
 * A poster in an eighth of its size: a number for each block of eight by eight pixels.
 *
 * @param columns how many blocks lie beside each other, the last of them perhaps beyond the edge in
 *     part
 * @param lumas by rows; each eight times the mean luma of a block, above any level that they all
 *     share. That is what a DC coefficient says (ITU-T T.81, A.3.3)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Miniature(int columns, int rows, int[] lumas) {

  /** How many pixels become one, in each direction. */
  public static final int BLOCK = 8;

  /** A miniature of numbers that are asked for one by one. */
  public static Miniature of(int columns, int rows, IntBinaryOperator luma) {
    int[] lumas = new int[columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        lumas[row * columns + column] = luma.applyAsInt(column, row);
      }
    }
    return new Miniature(columns, rows, lumas);
  }

  /**
   * The miniature of a picture.
   *
   * @param luma of a pixel by column and row, from 0 to 255
   */
  public static Miniature ofPixels(int width, int height, IntBinaryOperator luma) {
    return of(
        (width + BLOCK - 1) / BLOCK,
        (height + BLOCK - 1) / BLOCK,
        (column, row) -> mean(width, height, luma, column * BLOCK, row * BLOCK));
  }

  private static int mean(int width, int height, IntBinaryOperator luma, int left, int top) {
    int right = Math.min(width, left + BLOCK);
    int bottom = Math.min(height, top + BLOCK);
    int sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += luma.applyAsInt(x, y);
      }
    }
    return BLOCK * sum / ((right - left) * (bottom - top));
  }

  int luma(int column, int row) {
    return lumas[row * columns + column];
  }
}
