package dev.badgepipeline.badge;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one processor wants to see on the poster. It says what is shown and how the owner wants it
 * to look; the renderer alone decides about pixels.
 *
 * @param kind whose badge this is
 * @param value the whole badge in words, such as {@code 4K DV}, for reports
 * @param cells what is shown, most important first; never empty
 * @param appearance how the owner wants it to look
 */
@RegisterForReflection
public record Badge(
    BadgeKind kind, String value, List<BadgeCell> cells, BadgeAppearance appearance) {

  /** A badge that says what its cells say. */
  public static Badge of(BadgeKind kind, List<BadgeCell> cells, BadgeAppearance appearance) {
    return new Badge(
        kind,
        cells.stream().map(BadgeCell::inWords).collect(Collectors.joining(", ")),
        cells,
        appearance);
  }

  public Badge {
    cells = List.copyOf(cells);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("a badge shows at least one thing");
    }
  }

  /** The same, looking otherwise. */
  public Badge looking(BadgeAppearance other) {
    return new Badge(kind, value, cells, other);
  }
}
