package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Arrangement;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Shape;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeCell.Tone;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.Icon;
import java.util.List;
import java.util.stream.Stream;

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

  /** Numbers as their sources write them, coloured by score. */
  private static final Badge ROW =
      new Badge(
          REVIEW.kind(),
          "four ratings",
          List.of(
              BadgeCell.icon(Icon.IMDB, "8.6").withTone(Tone.GOOD),
              BadgeCell.icon(Icon.RT_FRESH, "92%").withTone(Tone.GOOD),
              BadgeCell.icon(Icon.METACRITIC, "58").withTone(Tone.MIXED),
              BadgeCell.icon(Icon.RT_AUDIENCE, "37%").withTone(Tone.POOR)),
          BadgeAppearance.at(Position.BOTTOM_CENTER, 8.4).arranged(Arrangement.HORIZONTAL));

  private Badges() {}

  /** All badges in a style. */
  static List<Badge> in(Style style) {
    return ALL.stream().map(badge -> styled(badge, style)).toList();
  }

  /** The same with the ratings beside each other. */
  static List<Badge> withARow(Style style) {
    return Stream.of(RESOLUTION, AUDIO, ROW, AWARD).map(badge -> styled(badge, style)).toList();
  }

  static Badge styled(Badge badge, Style style) {
    return new Badge(badge.kind(), badge.value(), badge.cells(), badge.appearance().styled(style));
  }
}
