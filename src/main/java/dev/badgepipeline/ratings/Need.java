package dev.badgepipeline.ratings;

import dev.badgepipeline.library.Release;
import java.time.Instant;

/**
 * How much a call of a provider is needed, the most first. Each leaves some of the day's calls to
 * those before it.
 */
enum Need {
  /** Somebody waits. */
  PERSON(0),
  /** A title is new. */
  NEWCOMER(0.25),
  /** Nothing is known of a title yet. */
  NEVER_RATED(1),
  /** What is known of a young title has become old. */
  YOUNG(1.25),
  /** What is known of an old title has become old. */
  OLD(1.5);

  /** The part of the reserve that is left to others. */
  private final double reserves;

  Need(double reserves) {
    this.reserves = reserves;
  }

  static Need of(
      Asker asker, StoredAnswer kept, Release release, Instant now, Freshness freshness) {
    return switch (asker.kind()) {
      case PERSON -> PERSON;
      case NEWCOMER -> NEWCOMER;
      case LIBRARY -> {
        if (kept.answer().isEmpty()) {
          yield NEVER_RATED;
        }
        yield freshness.isYoung(release, now) ? YOUNG : OLD;
      }
    };
  }

  /**
   * How many calls must be left for it to be served one.
   *
   * @param reserve of calls that libraries as a whole must not touch
   */
  long leavesToOthers(long reserve) {
    return Math.round(reserve * reserves);
  }
}
