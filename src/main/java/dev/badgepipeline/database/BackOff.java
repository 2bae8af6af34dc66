package dev.badgepipeline.database;

import java.time.Duration;

/**
 * A pause that doubles with each failure, up to the longest.
 *
 * @param pause how long to wait now
 * @param longest what it never exceeds
 */
record BackOff(Duration pause, Duration longest) {

  /** The pause after one more failure. */
  BackOff longer() {
    Duration doubled = pause.multipliedBy(2);
    return new BackOff(doubled.compareTo(longest) > 0 ? longest : doubled, longest);
  }
}
