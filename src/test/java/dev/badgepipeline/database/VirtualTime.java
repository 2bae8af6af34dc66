package dev.badgepipeline.database;

import java.time.Duration;

/** Passes only when told to. */
final class VirtualTime implements SteadyTime {

  private volatile Duration passed = Duration.ZERO;

  void pass(Duration time) {
    passed = passed.plus(time);
  }

  long nanos() {
    return passed.toNanos();
  }

  @Override
  public Duration passed() {
    return passed;
  }
}
