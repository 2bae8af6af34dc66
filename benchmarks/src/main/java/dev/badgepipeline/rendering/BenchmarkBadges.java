package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Shape;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import dev.badgepipeline.rendering.sprite.Sprite;
import java.util.List;

/** The four badges that every poster gets, in the places that they have when nothing is set. */
final class BenchmarkBadges {

  private BenchmarkBadges() {}

  static List<Badge> all() {
    return withRating(76);
  }

  /** All badges, of which one rating is chosen. */
  static List<Badge> withRating(int percent) {
    return List.of(
        new Badge(
            new BadgeKind("resolution"),
            "4K DV",
            List.of(BadgeCell.text("4K").withDetail("DV")),
            BadgeAppearance.at(Position.TOP_RIGHT, 7.4)),
        new Badge(
            new BadgeKind("audio"),
            "TrueHD Atmos 7.1",
            List.of(BadgeCell.icon(Icon.DOLBY, "TrueHD Atmos").withDetail("7.1")),
            BadgeAppearance.at(Position.TOP_LEFT, 7.4)),
        new Badge(
            new BadgeKind("review"),
            "four ratings",
            List.of(
                BadgeCell.icon(Icon.IMDB, percent + "%"),
                BadgeCell.icon(Icon.TMDB, "80%"),
                BadgeCell.icon(Icon.RT_FRESH, "86%"),
                BadgeCell.icon(Icon.METACRITIC, "68%")),
            BadgeAppearance.at(Position.BOTTOM_LEFT, 8.4)),
        new Badge(
            new BadgeKind("award"),
            "6 Oscars",
            List.of(BadgeCell.icon(Icon.LAUREL, "6 Oscars")),
            BadgeAppearance.at(Position.BOTTOM_RIGHT, 7.8)
                .shaped(Shape.RIBBON)
                .coloured("#C8961E", "#1B1404", 100)
                .atMost(1)));
  }

  /** Badges in another style. */
  static List<Badge> styled(List<Badge> badges, Style style) {
    return badges.stream()
        .map(
            badge ->
                new Badge(
                    badge.kind(),
                    badge.value(),
                    badge.cells(),
                    badge.appearance().styled(style)))
        .toList();
  }

  /** The same before one of the ratings changed. */
  static List<Badge> before() {
    return withRating(75);
  }

  /** The cells of each badge as overlays of an upright sRGB poster. */
  static List<List<Overlay>> overlays(List<Badge> badges, ImageSize poster) {
    BadgeSprites sprites = new BadgeSprites(1 << 26);
    return BadgeLayout.of(badges, poster, sprites).placements().stream()
        .map(
            placement ->
                placement.cells(sprites).stream()
                    .map(cell -> overlay(cell.sprite(), cell.left(), cell.top()))
                    .toList())
        .toList();
  }

  private static Overlay overlay(Sprite sprite, int left, int top) {
    return new Overlay(
        left - sprite.bleed(),
        top - sprite.bleed(),
        sprite.width(),
        sprite.height(),
        sprite.argb());
  }
}
