package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.original.PosterState;
import dev.badgepipeline.rendering.placement.ChosenArrangement;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the badges on the poster that a library shows.
 *
 * @param badges each where it is set to stand
 * @param arrangement where they stand together; empty if nobody had to choose
 */
record ShownBadges(List<Badge> badges, Optional<ChosenArrangement> arrangement) {

  static final ShownBadges NONE = new ShownBadges(List.of(), Optional.empty());

  ShownBadges {
    badges = List.copyOf(badges);
  }

  /** The badges on an item's poster, none on an untouched one; empty if they are not known. */
  static Optional<ShownBadges> on(PosterSource.Found found) {
    return found
        .shown()
        .map(badged -> badged.noted().flatMap(ShownBadges::noted))
        .orElse(Optional.of(NONE));
  }

  private static Optional<ShownBadges> noted(PosterState state) {
    return state.badges().map(badges -> new ShownBadges(badges, state.arrangement()));
  }

  /** Who has placed them. */
  Placement placement() {
    return badges.isEmpty() || arrangement.isPresent() ? Placement.AUTO : Placement.FIXED;
  }
}
