package dev.badgepipeline.ratings;

import java.time.Duration;

/** How long answers are good for in a test. */
record Freshness(Duration freshFor, Duration unknownFor) implements RatingsConfig {

  static final Freshness USUAL = new Freshness(Duration.ofDays(7), Duration.ofDays(1));
}
