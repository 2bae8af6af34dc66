package dev.badgepipeline.rendering.jpeg.blend;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tiles that are there. */
final class CutTiles implements Tiles {

  /** What decided it, and its name. */
  private static final int KEY_BYTES = 600;

  private static final int REFERENCE_BYTES = 8;

  private final TileKey key;
  private final int columns;
  private final int rows;
  private final int blocksPerMcu;
  private final @Nullable TileBlock[] blocks;

  /** Made when it is asked for, and possibly by several threads to the same. */
  private volatile @Nullable String name;

  /**
   * Takes over what was prepared.
   *
   * @param key what decided it
   * @param blocks by MCU, in rows, and within it by block; null where nothing is drawn
   */
  CutTiles(TileKey key, int columns, int rows, int blocksPerMcu, @Nullable TileBlock[] blocks) {
    this.key = key;
    this.columns = columns;
    this.rows = rows;
    this.blocksPerMcu = blocksPerMcu;
    this.blocks = blocks;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public String name() {
    String known = name;
    if (known == null) {
      known = key.name();
      name = known;
    }
    return known;
  }

  @Override
  public @Nullable TileBlock block(int column, int row, int block) {
    return blocks[(row * columns + column) * blocksPerMcu + block];
  }

  @Override
  public void announce(int column, int row) {}

  @Override
  public boolean touches(int column, int row) {
    for (int block = 0; block < blocksPerMcu; block++) {
      if (block(column, row, block) != null) {
        return true;
      }
    }
    return false;
  }

  /** How much memory it takes in bytes, besides that of its blocks. */
  int weight() {
    return KEY_BYTES + REFERENCE_BYTES * blocks.length;
  }

  /** Everything that is drawn; a block comes as often as it stands there. */
  Stream<TileBlock> drawn() {
    return Stream.of(blocks).filter(Objects::nonNull);
  }
}
