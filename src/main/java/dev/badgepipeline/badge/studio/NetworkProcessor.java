package dev.badgepipeline.badge.studio;

import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.FactProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.Item;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Decides the network badge of series. */
@Singleton
class NetworkProcessor extends FactProcessor<StudioSettings> {

  static final BadgeKind KIND = new BadgeKind("network");

  private static final Studios NETWORKS =
      new Studios(
          KIND,
          List.of(
              "ABC",
              "AMC",
              "Amazon",
              "Apple TV",
              "Apple TV+",
              "ARD",
              "Arte",
              "BBC One",
              "BBC Two",
              "Canal+",
              "CBS",
              "Channel 4",
              "Crunchyroll",
              "Disney+",
              "FOX",
              "FX",
              "HBO",
              "HBO Max",
              "Hulu",
              "ITV1",
              "Max",
              "NBC",
              "Netflix",
              "Paramount+",
              "Peacock",
              "Prime Video",
              "RTL",
              "Showtime",
              "Sky",
              "Starz",
              "Syfy",
              "The CW",
              "TV Tokyo",
              "ZDF"));

  NetworkProcessor() {
    super(KIND, 150, StudioSettings.class, StudioSettings.DEFAULT, NetworkProcessor::decide);
  }

  @Override
  public Set<BadgeValue> values() {
    return NETWORKS.values();
  }

  /** The badge for an item under the owner's settings. */
  static Verdict decide(Item item, StudioSettings settings) {
    return switch (item.type()) {
      case MOVIE, COLLECTION -> new Verdict.Nothing("only a series has a network");
      case SERIES, SEASON, EPISODE -> NETWORKS.decide(item, settings);
    };
  }
}
