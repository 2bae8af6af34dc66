package dev.badgepipeline.rendering.sprite;

import dev.badgepipeline.badge.Badge;
import java.util.List;

/**
 * A badge of which every length is known, but nothing is drawn yet.
 *
 * @param badge what it shows
 * @param lengths of its cells
 * @param cells the place of each cell
 * @param iconColumn the width that icons of all cells are centred in; 0 without icons
 */
public record MeasuredBadge(Badge badge, Lengths lengths, List<Slot> cells, double iconColumn) {

  public MeasuredBadge {
    cells = List.copyOf(cells);
  }

  /**
   * The place of a cell, in pixels.
   *
   * @param x how far it stands right of the badge's own left edge
   * @param y how far it stands below the badge's own top edge
   * @param width without the shadow
   */
  public record Slot(int x, int y, int width) {}

  /** In pixels, without the shadow. */
  public int width() {
    return cells.stream().mapToInt(cell -> cell.x() + cell.width()).max().orElse(0);
  }

  /** In pixels, without the shadow. */
  public int height() {
    return cells.stream().mapToInt(cell -> cell.y() + lengths.height()).max().orElse(0);
  }
}
