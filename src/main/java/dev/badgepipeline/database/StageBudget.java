package dev.badgepipeline.database;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time that one stage may wait for the database in tiers 1 and 2 together. It runs while at
 * least one call of the stage is under way, and stands still while the stage asks an upstream.
 *
 * <p>Of what is left when a call begins, the main pool gets three fifths and a fresh pool the rest.
 * The main pool needs the larger part, since its statements may take long and be tried again (with
 * the default budget of 2 s: 1200 ms for one statement of 900 ms, and room for two more tries of a
 * quick one with their pauses). A fresh pool opens one connection and makes one try; it must have
 * the time for that however slow the main pool was (800 ms, more than the 700 ms that a connection
 * may take to open).
 */
final class StageBudget {

  private static final double SHARE_OF_MAIN_POOL = 0.6;

  private final LongSupplier nanoTime;
  private long left;
  private int underWay;
  private long runningSince;

  StageBudget(Duration total, LongSupplier nanoTime) {
    this.left = total.toNanos();
    this.nanoTime = nanoTime;
  }

  /** Begins a call; {@link #end} must follow whatever comes of it. */
  synchronized CallDeadlines begin() {
    long now = nanoTime.getAsLong();
    if (underWay++ > 0) {
      left -= now - runningSince;
    }
    runningSince = now;
    long forBoth = Math.max(0, left);
    return new CallDeadlines(
        new Deadline(now + (long) (forBoth * SHARE_OF_MAIN_POOL), nanoTime),
        new Deadline(now + forBoth, nanoTime));
  }

  /** Ends a call. */
  synchronized void end() {
    long now = nanoTime.getAsLong();
    left -= now - runningSince;
    runningSince = now;
    underWay--;
  }
}
