package dev.badgepipeline.database;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A moment after which nobody waits any longer. It is handed from call to call and never changes.
 *
 * @param at the moment, in the nanoseconds of the clock
 * @param nanoTime the clock, such as {@link System#nanoTime}: the time of day may jump
 */
record Deadline(long at, LongSupplier nanoTime) {

  static Deadline after(Duration time, LongSupplier nanoTime) {
    return new Deadline(nanoTime.getAsLong() + time.toNanos(), nanoTime);
  }

  static Deadline after(Duration time) {
    return after(time, System::nanoTime);
  }

  /** What is left until then; zero when it has passed. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, at - nanoTime.getAsLong()));
  }

  boolean passed() {
    return left().isZero();
  }
}
