package dev.badgepipeline.rendering.jpeg;

import org.jspecify.annotations.Nullable;

/**
 * An overlay made ready to be laid over MCUs: in the file's colour space, at the sampling of each
 * component, cut into blocks.
 */
final class Tiles {

  private final int columns;
  private final int rows;
  private final int blocksPerMcu;
  private final @Nullable TileBlock[] blocks;

  /**
   * Takes over what was prepared.
   *
   * @param blocks by MCU, in rows, and within it by block; null where nothing is drawn
   */
  Tiles(int columns, int rows, int blocksPerMcu, @Nullable TileBlock[] blocks) {
    this.columns = columns;
    this.rows = rows;
    this.blocksPerMcu = blocksPerMcu;
    this.blocks = blocks;
  }

  /** How many MCUs it is wide. */
  int columns() {
    return columns;
  }

  /** How many MCUs it is high. */
  int rows() {
    return rows;
  }

  @Nullable TileBlock block(int column, int row, int block) {
    return blocks[(row * columns + column) * blocksPerMcu + block];
  }

  boolean touches(int column, int row) {
    for (int block = 0; block < blocksPerMcu; block++) {
      if (block(column, row, block) != null) {
        return true;
      }
    }
    return false;
  }

  /** How much memory it takes, in bytes. */
  int weight() {
    long bytes = 8L * blocks.length;
    for (TileBlock block : blocks) {
      bytes += block == null ? 0 : block.weight();
    }
    return (int) Math.min(Integer.MAX_VALUE, bytes);
  }
}
