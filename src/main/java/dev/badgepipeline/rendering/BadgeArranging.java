package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.rendering.BadgeLayout.Layout;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.placement.ArrangementChoice;
import dev.badgepipeline.rendering.placement.ArrangementChoice.Candidate;
import dev.badgepipeline.rendering.placement.DetailMap;
import dev.badgepipeline.rendering.placement.PosterArrangement;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lays the badges of a poster out in every arrangement, and has one of them chosen. */
final class BadgeArranging {

  /** An arrangement that makes badges smaller than that, in per cent of their area, is none. */
  private static final int LEAST_AREA = 75;

  private static final int WHOLE = 100;

  private final List<Badge> badges;
  private final Set<BadgeKind> own;
  private final ImageSize poster;
  private final BadgeSprites sprites;

  private BadgeArranging(
      List<Badge> badges, Set<BadgeKind> own, ImageSize poster, BadgeSprites sprites) {
    this.badges = badges;
    this.own = own;
    this.poster = poster;
    this.sprites = sprites;
  }

  /**
   * Chooses.
   *
   * @param own the kinds that somebody has put where they are himself
   * @param poster the size in which it is drawn on and displayed
   */
  static ArrangementChoice choose(
      List<Badge> badges,
      Set<BadgeKind> own,
      ImageSize poster,
      DetailMap details,
      BadgeSprites sprites) {
    return new BadgeArranging(badges, own, poster, sprites).choose(details);
  }

  private ArrangementChoice choose(DetailMap details) {
    List<Rectangle> set = layout(badges).covered();
    return ArrangementChoice.of(
        details,
        set,
        () ->
            Stream.of(PosterArrangement.values())
                .flatMap(arrangement -> candidate(arrangement, area(set)).stream())
                .toList());
  }

  /** Empty for an arrangement that changes nothing, or has no room for what it changes. */
  private Optional<Candidate> candidate(PosterArrangement arrangement, long areaAsSet) {
    List<Badge> arranged = arrangement.of(badges);
    if (arranged.equals(badges)) {
      return Optional.empty();
    }
    Layout layout = layout(arranged);
    List<Rectangle> covered = layout.covered();
    return layout.isAsWanted() && WHOLE * area(covered) >= LEAST_AREA * areaAsSet
        ? Optional.of(new Candidate(arrangement, covered, arrangement.movesAny(badges, own)))
        : Optional.empty();
  }

  private Layout layout(List<Badge> arranged) {
    return BadgeLayout.of(arranged, poster, sprites);
  }

  private static long area(List<Rectangle> areas) {
    return areas.stream().mapToLong(area -> (long) area.width * area.height).sum();
  }
}
