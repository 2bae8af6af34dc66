package dev.badgepipeline.ratings;

import java.time.Duration;

/** How long answers are good for in a test, and how long they may be. */
record TestRatings(
    Duration freshForNew,
    Duration freshForOld,
    Duration freshForRunning,
    Duration freshForUndated,
    Duration freshForUnrated,
    double spread,
    double reserve,
    int block,
    double withoutDatabase,
    int maxBytes)
    implements RatingsConfig {

  static final TestRatings USUAL = spread(0.2);

  static TestRatings spread(double spread) {
    return new TestRatings(
        Duration.ofDays(1),
        Duration.ofDays(180),
        Duration.ofDays(7),
        Duration.ofDays(7),
        Duration.ofDays(7),
        spread,
        0.2,
        20,
        0.05,
        1024 * 1024);
  }
}
