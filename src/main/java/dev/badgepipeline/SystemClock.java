package dev.badgepipeline;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock of the running program; tests give their own to the classes they test. */
final class SystemClock {

  private SystemClock() {}

  @Produces
  @Singleton
  static Clock systemClock() {
    return Clock.systemUTC();
  }
}
