package dev.badgepipeline.rendering.sprite;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Plates, kept once they are drawn: cells of one size share theirs whatever they say, and a shadow
 * takes far longer to draw than text.
 */
final class Plates {

  private final Cache<Plate, Plate.Drawn> drawn;

  /**
   * None is drawn yet.
   *
   * @param maximumBytes how much memory they may take
   */
  Plates(long maximumBytes) {
    this.drawn =
        Caffeine.newBuilder()
            .maximumWeight(maximumBytes)
            .executor(Runnable::run)
            .weigher((Plate plate, Plate.Drawn picture) -> picture.weight())
            .build();
  }

  Plate.Drawn get(Plate plate) {
    return drawn.get(plate, Plate::drawn);
  }
}
