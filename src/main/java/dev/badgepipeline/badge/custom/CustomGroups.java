package dev.badgepipeline.badge.custom;

import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.ratings.RatingCollector;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The groups of rules: each has a place and a look of its own. */
final class CustomGroups {

  private CustomGroups() {}

  @Produces
  @Singleton
  static CustomProcessor first(RatingCollector collector, Clock clock) {
    return group("custom", 180, Position.CENTER_LEFT, collector, clock);
  }

  @Produces
  @Singleton
  static CustomProcessor second(RatingCollector collector, Clock clock) {
    return group("custom-2", 181, Position.CENTER_RIGHT, collector, clock);
  }

  @Produces
  @Singleton
  static CustomProcessor third(RatingCollector collector, Clock clock) {
    return group("custom-3", 182, Position.TOP_CENTER, collector, clock);
  }

  private static CustomProcessor group(
      String name, int order, Position position, RatingCollector collector, Clock clock) {
    return new CustomProcessor(new BadgeKind(name), order, position, collector, clock);
  }
}
