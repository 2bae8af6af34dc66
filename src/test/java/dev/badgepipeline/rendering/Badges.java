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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** What four titles of the sample library have, by their folders. */
  static final Map<String, List<Badge>> OF_SAMPLES = ofSamples();

  private Badges() {}

  private static Map<String, List<Badge>> ofSamples() {
    Map<String, List<Badge>> badges = new LinkedHashMap<>();
    badges.put(
        "Dune Part Two (2024)",
        List.of(
            showing(RESOLUTION, BadgeCell.text("4K").withDetail("DV HDR10+")),
            AUDIO,
            ratings("85%", "81%", "92%", "79%"),
            showing(AWARD, BadgeCell.icon(Icon.TROPHY, "Oscar"))));
    badges.put(
        "Ahsoka (2023)",
        List.of(
            showing(RESOLUTION, BadgeCell.text("4K").withDetail("DV HDR10")),
            showing(AUDIO, BadgeCell.icon(Icon.DOLBY, "DD+ Atmos").withDetail("5.1")),
            ratings("76%", "80%", "86%", "68%")));
    badges.put(
        "Parasite (2019)",
        List.of(
            showing(RESOLUTION, BadgeCell.text("4K").withDetail("HDR10")),
            showing(AUDIO, BadgeCell.icon(Icon.DTS, "DTS-HD MA").withDetail("5.1")),
            ratings("85%", "85%", "99%", "97%"),
            showing(AWARD, BadgeCell.icon(Icon.TROPHY, "Oscar"))));
    badges.put(
        "Breaking Bad (2008)",
        List.of(
            showing(RESOLUTION, BadgeCell.text("1080p")),
            showing(AUDIO, BadgeCell.icon(Icon.DTS, "DTS").withDetail("5.1")),
            ratings("95%", "89%", "96%", "87%"),
            showing(AWARD, BadgeCell.icon(Icon.TROPHY, "Emmy"))));
    return badges;
  }

  private static Badge ratings(String imdb, String tmdb, String critics, String metacritic) {
    return showing(
        REVIEW,
        BadgeCell.icon(Icon.IMDB, imdb),
        BadgeCell.icon(Icon.TMDB, tmdb),
        BadgeCell.icon(Icon.RT_FRESH, critics),
        BadgeCell.icon(Icon.METACRITIC, metacritic));
  }

  private static Badge showing(Badge like, BadgeCell... cells) {
    return new Badge(like.kind(), like.value(), List.of(cells), like.appearance());
  }

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
