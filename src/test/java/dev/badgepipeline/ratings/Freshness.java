package dev.badgepipeline.ratings;

import java.time.Duration;

/** How long answers are good for in a test, and how long they may be. */
record Freshness(Duration freshFor, Duration unknownFor, int maxBytes) implements RatingsConfig {

  static final Freshness USUAL = new Freshness(Duration.ofDays(7), Duration.ofDays(1), 1024 * 1024);
}
