package dev.badgepipeline.rendering.sprite;

import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.rendering.sprite.MeasuredBadge.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Sets cells in lines. Cells of several lines are all as wide as the widest, so that they stand
 * below each other; a last line that is not full keeps to the side where the badge stands.
 *
 * @param lengths of the cells
 * @param position of the badge
 * @param lines how many there may be; more than there are cells make a stack
 */
record CellGrid(Lengths lengths, Position position, int lines) {

  List<Slot> slots(List<Integer> natural) {
    int columns = (natural.size() + lines - 1) / lines;
    List<Integer> widths =
        lines == 1 ? natural : Collections.nCopies(natural.size(), Collections.max(natural));
    int whole = width(widths.subList(0, columns));
    List<Slot> slots = new ArrayList<>();
    for (int from = 0; from < widths.size(); from += columns) {
      List<Integer> line = widths.subList(from, Math.min(widths.size(), from + columns));
      int x = indent(whole - width(line));
      int y = from / columns * (lengths.height() + lengths.spacing());
      for (int width : line) {
        slots.add(new Slot(x, y, width));
        x += width + lengths.spacing();
      }
    }
    return slots;
  }

  private int width(List<Integer> line) {
    return line.stream().mapToInt(Integer::intValue).sum() + lengths.spacing() * (line.size() - 1);
  }

  private int indent(int free) {
    return switch (position) {
      case TOP_LEFT, CENTER_LEFT, BOTTOM_LEFT -> 0;
      case TOP_CENTER, BOTTOM_CENTER -> free / 2;
      case TOP_RIGHT, CENTER_RIGHT, BOTTOM_RIGHT -> free;
    };
  }
}
