package dev.badgepipeline.time;

import java.time.Duration;

/**
 * Time that passes evenly, whatever is done to the time of day: when a clock is set back by an
 * hour, no pause may last an hour longer.
 */
@FunctionalInterface
public interface SteadyTime {

  /** How much time has passed since some moment before the first call. */
  Duration passed();

  /** The time that the service lives by, counted from now. */
  static SteadyTime fromNow() {
    long start = System.nanoTime();
    return () -> Duration.ofNanos(System.nanoTime() - start);
  }
}
