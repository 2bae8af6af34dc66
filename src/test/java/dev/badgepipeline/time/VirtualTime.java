package dev.badgepipeline.time;

import java.time.Duration;

/** Passes only when told to. */
public final class VirtualTime implements SteadyTime {

  private volatile Duration passed = Duration.ZERO;

  public void pass(Duration time) {
    passed = passed.plus(time);
  }

  public long nanos() {
    return passed.toNanos();
  }

  @Override
  public Duration passed() {
    return passed;
  }
}
