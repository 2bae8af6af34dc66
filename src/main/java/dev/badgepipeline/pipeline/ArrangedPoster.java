package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.rendering.PosterGlance;
import dev.badgepipeline.rendering.placement.ArrangementChoice;
import dev.badgepipeline.rendering.placement.ChosenArrangement;
import java.util.List;
import java.util.Optional;

/**
 * Where the badges of a poster stand.
 *
 * @param badges with the places at which they are drawn
 * @param choice of the arrangement, and why
 * @param toKeep with the poster; empty where nobody had to choose
 * @param isNew whether that is not kept yet
 * @param glance what a look at the poster has left
 */
record ArrangedPoster(
    List<Badge> badges,
    ArrangementChoice choice,
    Optional<ChosenArrangement> toKeep,
    boolean isNew,
    PosterGlance glance) {

  ArrangedPoster {
    badges = List.copyOf(badges);
  }

  /** Badges where they are set to stand, without a look at the poster. */
  static ArrangedPoster asSet(List<Badge> badges, String reason) {
    return new ArrangedPoster(
        badges,
        ArrangementChoice.asSet(reason),
        Optional.empty(),
        /* isNew= */ false,
        PosterGlance.none());
  }

  /** Badges where they have stood. */
  static ArrangedPoster asKept(List<Badge> badges, ChosenArrangement kept) {
    return new ArrangedPoster(
        kept.arrangement().of(badges),
        kept.choice(),
        Optional.of(kept),
        /* isNew= */ false,
        PosterGlance.none());
  }

  /** Badges where they hide least. */
  static ArrangedPoster chosen(List<Badge> badges, ChosenArrangement now, PosterGlance glance) {
    return new ArrangedPoster(
        now.arrangement().of(badges), now.choice(), Optional.of(now), /* isNew= */ true, glance);
  }
}
