package dev.badgepipeline.badge.streaming;

import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeValue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The services that owners may have art of; all others share one value. */
final class Services {

  private static final BadgeValue OTHER = new BadgeValue("other");

  /** By their names at TMDb. */
  private static final Set<BadgeValue> KNOWN =
      Stream.of(
              "Amazon Prime Video",
              "AMC+",
              "Apple TV",
              "Apple TV Plus",
              "ARD Mediathek",
              "Arte",
              "BBC iPlayer",
              "BritBox",
              "Canal+",
              "Channel 4",
              "Crave",
              "Criterion Channel",
              "Crunchyroll",
              "Discovery+",
              "Disney Plus",
              "fuboTV",
              "HBO Max",
              "Hulu",
              "ITVX",
              "Joyn",
              "MagentaTV",
              "Max",
              "MGM Plus",
              "Movistar Plus+",
              "MUBI",
              "Netflix",
              "Now TV",
              "Paramount Plus",
              "Peacock Premium",
              "RTL+",
              "Shudder",
              "Sky Go",
              "SkyShowtime",
              "Stan",
              "Starz",
              "Viaplay",
              "WOW",
              "ZDF")
          .map(BadgeValue::named)
          .collect(Collectors.toUnmodifiableSet());

  private Services() {}

  static Set<BadgeValue> values() {
    return Stream.concat(KNOWN.stream(), Stream.of(OTHER)).collect(Collectors.toUnmodifiableSet());
  }

  static BadgeCell cell(String name) {
    BadgeValue value = BadgeValue.named(name);
    return BadgeCell.text(KNOWN.contains(value) ? value : OTHER, name);
  }
}
