package dev.badgepipeline.soak;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was seen so far, counted. */
final class Tally {

  /** More would say the same again. */
  private static final int MOST_VIOLATIONS = 50;

  private final Map<String, Integer> badgesByTier = new TreeMap<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private int posters;
  private Duration slowest = Duration.ZERO;

  synchronized void poster(JsonPath report, Duration took) {
    posters++;
    slowest = took.compareTo(slowest) > 0 ? took : slowest;
    report
        .<String>getList("stages.tier")
        .forEach(tier -> badgesByTier.merge(tier, 1, Integer::sum));
  }

  /** Something does not hold that must. */
  void violation(String what) {
    if (violations.size() < MOST_VIOLATIONS) {
      violations.add(what);
    }
  }

  List<String> violations() {
    return List.copyOf(violations);
  }

  synchronized int posters() {
    return posters;
  }

  synchronized Map<String, Integer> badgesByTier() {
    return Map.copyOf(badgesByTier);
  }

  synchronized Duration slowest() {
    return slowest;
  }
}
