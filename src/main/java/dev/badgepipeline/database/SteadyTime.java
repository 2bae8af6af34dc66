package dev.badgepipeline.database;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Time that passes evenly, whatever is done to the time of day: when a clock is set back by an
 * hour, no pause may last an hour longer.
 */
@FunctionalInterface
interface SteadyTime {

  /** How much time has passed since some moment before the first call. */
  Duration passed();

  /** The time that the service lives by. */
  final class OfThisProcess {

    private OfThisProcess() {}

    @Produces
    @Singleton
    static SteadyTime sinceStart() {
      long start = System.nanoTime();
      return () -> Duration.ofNanos(System.nanoTime() - start);
    }
  }
}
