package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.original.PosterStates;
import dev.badgepipeline.rendering.codec.PosterMarker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Knows which badges are on the poster that a library shows. */
@ApplicationScoped
class ShownBadges {

  private final PosterStates states;

  ShownBadges(PosterStates states) {
    this.states = states;
  }

  /**
   * The badges on an item's poster, none on an untouched one; empty if they are not known. Whether
   * what was noted is of just this poster, its marker tells.
   */
  Uni<Optional<List<Badge>>> on(Item item, PosterSource.Found found) {
    return found
        .shown()
        .map(marker -> noted(item, marker))
        .orElseGet(() -> Uni.createFrom().item(Optional.of(List.of())));
  }

  private Uni<Optional<List<Badge>>> noted(Item item, PosterMarker marker) {
    return states
        .find(item.ref())
        .map(
            state ->
                state
                    .filter(known -> known.fingerprint().equals(marker.fingerprint()))
                    .flatMap(known -> known.badges()));
  }
}
