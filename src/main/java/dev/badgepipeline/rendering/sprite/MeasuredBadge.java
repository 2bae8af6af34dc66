package dev.badgepipeline.rendering.sprite;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance.Orientation;
import java.util.List;

/**
 * A badge of which every length is known, but nothing is drawn yet.
 *
 * @param badge what it shows
 * @param lengths of its cells
 * @param cellWidths the width of each cell in pixels
 * @param iconColumn the width that icons of all cells are centred in; 0 without icons
 */
public record MeasuredBadge(
    Badge badge, Lengths lengths, List<Integer> cellWidths, double iconColumn) {

  public MeasuredBadge {
    cellWidths = List.copyOf(cellWidths);
  }

  private boolean isStack() {
    return badge.appearance().orientation() == Orientation.VERTICAL;
  }

  /** In pixels, without the shadow. */
  public int width() {
    return isStack()
        ? cellWidths.stream().mapToInt(Integer::intValue).max().orElse(0)
        : cellWidths.stream().mapToInt(Integer::intValue).sum()
            + lengths.spacing() * (cellWidths.size() - 1);
  }

  /** In pixels, without the shadow. */
  public int height() {
    return isStack()
        ? cellWidths.size() * (lengths.height() + lengths.spacing()) - lengths.spacing()
        : lengths.height();
  }

  /** How far a cell stands right of the badge's own left edge. */
  public int cellX(int cell) {
    return isStack()
        ? 0
        : cellWidths.subList(0, cell).stream().mapToInt(Integer::intValue).sum()
            + lengths.spacing() * cell;
  }

  /** How far a cell stands below the badge's own top edge. */
  public int cellY(int cell) {
    return isStack() ? cell * (lengths.height() + lengths.spacing()) : 0;
  }
}
