package dev.badgepipeline.ratings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * How many calls of a provider are spent until they are renewed. It goes by the time of day, since
 * it is the provider's day, and outlives the program.
 *
 * @param allowed in the whole window
 * @param said whether the provider itself allows so many; otherwise it is what the owner has set
 * @param spent calls that were made, and those that an instance holds
 * @param resetsAt when all of them are there again
 */
record BudgetWindow(long allowed, boolean said, long spent, Instant resetsAt) {

  /** The day in UTC that the moment is in, of which nothing is spent. */
  static BudgetWindow ofDay(long allowed, boolean said, Instant now) {
    Instant tomorrow =
        now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant();
    return new BudgetWindow(allowed, said, 0, tomorrow);
  }

  boolean isOver(Instant now) {
    return !resetsAt.isAfter(now);
  }

  /** This window, or the one that has followed it. */
  BudgetWindow at(Instant now) {
    return isOver(now) ? ofDay(allowed, said, now) : this;
  }

  long left() {
    return Math.max(0, allowed - spent);
  }

  /** The same with what the owner has set, unless the provider has said otherwise. */
  BudgetWindow set(long calls) {
    return said ? this : new BudgetWindow(calls, said, spent, resetsAt);
  }

  /** The same with more calls spent, or with fewer, where some are given back. */
  BudgetWindow spending(long calls) {
    return new BudgetWindow(allowed, said, Math.max(0, spent + calls), resetsAt);
  }

  /**
   * What a provider says counts more than what was counted here.
   *
   * @param held calls that somebody holds and has not made
   */
  BudgetWindow corrected(RateLimit heard, long held) {
    return new BudgetWindow(
        heard.allowed(),
        /* said= */ true,
        heard.allowed() - heard.left() + held,
        heard.resetsAt().orElse(resetsAt));
  }
}
