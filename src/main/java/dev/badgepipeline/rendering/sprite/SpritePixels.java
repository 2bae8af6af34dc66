package dev.badgepipeline.rendering.sprite;

import dev.badgepipeline.rendering.sprite.Sprite.Pane;
import java.util.Optional;

/**
 * What a cell shows, which may be drawn only when somebody asks for it. Equal ones look the same.
 */
public interface SpritePixels {

  /** In sRGB, not premultiplied, row by row; never modified. */
  int[] argb();

  /** Where the poster is seen through the cell blurred; empty for one without glass. */
  Optional<Pane> pane();

  /**
   * A cell that is drawn.
   *
   * @param argb the same array is the same cell
   */
  @SuppressWarnings("ArrayRecordComponent") // equal only when it is the same array, as documented
  record Drawn(int[] argb, Optional<Pane> pane) implements SpritePixels {

    /** How much memory it takes, in bytes. */
    int weight() {
      return Integer.BYTES * argb.length + pane.map(glass -> glass.coverage().length).orElse(0);
    }
  }
}
