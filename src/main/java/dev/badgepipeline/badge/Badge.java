package dev.badgepipeline.badge;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

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

  public Badge {
    cells = List.copyOf(cells);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("a badge shows at least one thing");
    }
  }
}
