package dev.badgepipeline.rendering.placement;

import java.awt.Rectangle;
import java.util.Collection;

/**
 * How much a poster shows where: for each block of it the squares of how far its luma lies from
 * that of its four neighbours. A border of two calm areas counts little, lettering and faces much;
 * what is as fine as grain or grass has vanished in the means of blocks.
 */
public final class DetailMap {

  private final int columns;
  private final int rows;
  private final long[] details;
  private final long mean;

  private DetailMap(int columns, int rows, long[] details) {
    this.columns = columns;
    this.rows = rows;
    this.details = details;
    long sum = 0;
    for (long detail : details) {
      sum += detail;
    }
    this.mean = sum / details.length;
  }

  /** The details of a poster as it is displayed. */
  public static DetailMap of(Miniature poster) {
    long[] details = new long[poster.columns() * poster.rows()];
    for (int row = 0; row < poster.rows(); row++) {
      for (int column = 0; column < poster.columns(); column++) {
        details[row * poster.columns() + column] = detail(poster, column, row);
      }
    }
    return new DetailMap(poster.columns(), poster.rows(), details);
  }

  private static long detail(Miniature poster, int column, int row) {
    int luma = poster.luma(column, row);
    return squared(luma - poster.luma(Math.max(0, column - 1), row))
        + squared(luma - poster.luma(Math.min(poster.columns() - 1, column + 1), row))
        + squared(luma - poster.luma(column, Math.max(0, row - 1)))
        + squared(luma - poster.luma(column, Math.min(poster.rows() - 1, row + 1)));
  }

  private static long squared(long value) {
    return value * value;
  }

  /**
   * What lies under areas, by how much of each block they cover.
   *
   * @param areas in pixels of the displayed poster; may reach beyond it
   */
  long under(Collection<Rectangle> areas) {
    return areas.stream().mapToLong(this::under).sum();
  }

  private long under(Rectangle area) {
    long sum = 0;
    for (int row = first(area.y); row < end(area.y + area.height, rows); row++) {
      int height = overlap(row, area.y, area.y + area.height);
      for (int column = first(area.x); column < end(area.x + area.width, columns); column++) {
        int width = overlap(column, area.x, area.x + area.width);
        sum += details[row * columns + column] * width * height;
      }
    }
    return sum;
  }

  /** What would lie under areas of the same size if the poster were everywhere as on average. */
  long usualUnder(Collection<Rectangle> areas) {
    return mean * areas.stream().mapToLong(area -> (long) area.width * area.height).sum();
  }

  private static int first(int from) {
    return Math.max(0, Math.floorDiv(from, Miniature.BLOCK));
  }

  private static int end(int to, int count) {
    return Math.min(count, (to + Miniature.BLOCK - 1) / Miniature.BLOCK);
  }

  /** How many pixels of a block, in one direction, lie between two places. */
  private static int overlap(int block, int from, int to) {
    int begin = block * Miniature.BLOCK;
    return Math.min(to, begin + Miniature.BLOCK) - Math.max(from, begin);
  }
}
