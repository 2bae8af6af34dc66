package dev.badgepipeline.rendering.jpeg.blend;

import java.awt.Rectangle;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tiles of which only the outline is known until one of them is to be drawn. */
final class LaterTiles implements Tiles {

  private final TileKey key;
  private final Tiles outline;
  private final Overlay.Later later;
  private final String name;

  /** The MCUs that will be drawn, and those between them. */
  private final Rectangle announced = new Rectangle(-1, -1);

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
    if (outline.block(column, row, block) == null) {
      return null;
    }
    if (!announced.contains(column, row)) {
      throw new IllegalStateException("an MCU is drawn that was not announced");
    }
    Tiles drawn = cut;
    if (drawn == null) {
      drawn =
          new TileCutter(key.showing(later.argb().get()), UnaryOperator.identity()).cut(announced);
      cut = drawn;
    }
    return drawn.block(column, row, block);
  }

  @Override
  public void announce(int column, int row) {
    if (touches(column, row) && !announced.contains(column, row)) {
      announced.add(new Rectangle(column, row, 1, 1));
      later.announced().accept(key.pixelsOf(announced));
    }
  }

  @Override
  public boolean touches(int column, int row) {
    return outline.touches(column, row);
  }
}
