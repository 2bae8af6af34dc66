package dev.badgepipeline.rendering.jpeg.blend;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tiles of which only the outline is known until one of them is to be drawn. */
final class LaterTiles implements Tiles {

  private final TileKey key;
  private final Tiles outline;
  private final Overlay.Later later;
  private final String name;
  private @Nullable Tiles cut;

  /**
   * Tiles to be made.
   *
   * @param key of their outline
   */
  LaterTiles(TileKey key, Tiles outline, Overlay.Later later) {
    this.key = key;
    this.outline = outline;
    this.later = later;
    this.name = key.name(later.name());
  }

  @Override
  public int columns() {
    return outline.columns();
  }

  @Override
  public int rows() {
    return outline.rows();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public @Nullable TileBlock block(int column, int row, int block) {
    Tiles drawn = cut;
    if (drawn == null) {
      drawn = new TileCutter(key.showing(later.argb().get()), UnaryOperator.identity()).cut();
      cut = drawn;
    }
    return drawn.block(column, row, block);
  }

  @Override
  public void announce() {
    later.announced().run();
  }

  @Override
  public boolean touches(int column, int row) {
    return outline.touches(column, row);
  }
}
