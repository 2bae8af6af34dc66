package dev.badgepipeline.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Passes only when told to. */
final class VirtualTime extends Clock {

  private static final Instant BEGINNING = Instant.parse("2026-05-04T10:00:00Z");

  private volatile Duration passed = Duration.ZERO;

  void pass(Duration time) {
    passed = passed.plus(time);
  }

  long nanos() {
    return passed.toNanos();
  }

  @Override
  public Instant instant() {
    return BEGINNING.plus(passed);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("instants have no zone");
  }
}
