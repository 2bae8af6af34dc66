package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Shape;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.Icon;
import java.util.List;

/** The four badges of a poster, as their processors make them when nothing is set. */
final class Badges {

  static final Badge AUDIO =
      new Badge(
          new BadgeKind("audio"),
          "TrueHD Atmos 7.1",
          List.of(BadgeCell.icon(Icon.DOLBY, "TrueHD Atmos").withDetail("7.1")),
          BadgeAppearance.at(Position.TOP_LEFT, 7.4));

  static final Badge RESOLUTION =
      new Badge(
          new BadgeKind("resolution"),
          "4K DV",
          List.of(BadgeCell.text("4K").withDetail("DV")),
          BadgeAppearance.at(Position.TOP_RIGHT, 7.4));

  static final Badge REVIEW =
      new Badge(
          new BadgeKind("review"),
          "four ratings",
          List.of(
              BadgeCell.icon(Icon.IMDB, "86%"),
              BadgeCell.icon(Icon.TMDB, "82%"),
              BadgeCell.icon(Icon.RT_FRESH, "92%"),
              BadgeCell.icon(Icon.METACRITIC, "79%")),
          BadgeAppearance.at(Position.BOTTOM_LEFT, 8.4));

  static final Badge AWARD =
      new Badge(
          new BadgeKind("award"),
          "6 Oscars",
          List.of(BadgeCell.icon(Icon.LAUREL, "6 Oscars")),
          BadgeAppearance.at(Position.BOTTOM_RIGHT, 7.8)
              .shaped(Shape.RIBBON)
              .coloured("#C8961E", "#1B1404", 100)
              .atMost(1));

  static final List<Badge> ALL = List.of(RESOLUTION, AUDIO, REVIEW, AWARD);

  private Badges() {}
}
