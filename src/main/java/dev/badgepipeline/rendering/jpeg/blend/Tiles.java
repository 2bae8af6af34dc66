package dev.badgepipeline.rendering.jpeg.blend;

import org.jspecify.annotations.Nullable;

/**
 * An overlay made ready to be laid over MCUs: in the file's colour space, at the sampling of each
 * component, cut into blocks.
 */
sealed interface Tiles permits CutTiles, LaterTiles {

  /** How many MCUs it is wide. */
  int columns();

  /** How many MCUs it is high. */
  int rows();

  /** The same for the same tiles, whichever service makes them; for others another. */
  String name();

  /** What is drawn on a block of an MCU; null where that is nothing. */
  @Nullable TileBlock block(int column, int row, int block);

  /** Is told that those of an MCU will be drawn. */
  void announce(int column, int row);

  /** Whether anything is drawn on an MCU. */
  boolean touches(int column, int row);
}
