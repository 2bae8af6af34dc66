package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.original.PosterState;
import dev.badgepipeline.original.PosterStates;
import dev.badgepipeline.rendering.codec.PosterMarker;
import dev.badgepipeline.rendering.placement.ChosenArrangement;
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
   * What is noted of the badges on a poster.
   *
   * @param badges each where it is set to stand
   * @param arrangement where they stand together; empty if nobody had to choose
   */
  record Shown(List<Badge> badges, Optional<ChosenArrangement> arrangement) {

    static final Shown NOTHING = new Shown(List.of(), Optional.empty());

    /** Who has placed them. */
    Placement placement() {
      return badges.isEmpty() || arrangement.isPresent() ? Placement.AUTO : Placement.FIXED;
    }
  }

  /**
   * The badges on an item's poster, none on an untouched one; empty if they are not known. Whether
   * what was noted is of just this poster, its marker tells.
   */
  Uni<Optional<Shown>> on(Item item, PosterSource.Found found) {
    return found
        .shown()
        .map(marker -> noted(item, marker))
        .orElseGet(() -> Uni.createFrom().item(Optional.of(Shown.NOTHING)));
  }

  private Uni<Optional<Shown>> noted(Item item, PosterMarker marker) {
    return states
        .find(item.ref())
        .map(
            state ->
                state
                    .filter(known -> known.fingerprint().equals(marker.fingerprint()))
                    .flatMap(ShownBadges::shown));
  }

  private static Optional<Shown> shown(PosterState state) {
    return state.badges().map(badges -> new Shown(badges, state.arrangement()));
  }
}
