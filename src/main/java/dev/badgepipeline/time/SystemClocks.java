package dev.badgepipeline.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * The clocks of the running program; tests give their own to the classes they test. What is told or
 * kept has the time of day; what waits goes by the steady time.
 */
final class SystemClocks {

  private SystemClocks() {}

  @Produces
  @Singleton
  static Clock timeOfDay() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  static SteadyTime steadyTime() {
    return SteadyTime.fromNow();
  }
}
