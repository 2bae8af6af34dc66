package dev.badgepipeline.ratings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The calls of one budget that this instance holds. They are taken from the ledger in blocks, and
 * what was seen of the ledger then is believed for a while.
 */
final class BudgetPurse {

  /** By then others may have given something back. */
  private static final Duration BELIEVED_FOR = Duration.ofMinutes(1);

  private final BudgetRules rules;
  private BudgetWindow seen;
  private Optional<Duration> seenAt = Optional.empty();
  private Optional<RateLimit> heard = Optional.empty();
  private long heldWhenHeard;
  private long held;
  private long owed;
  private long spentWithoutLedger;

  /** What comes of a wish to make a call. */
  enum Decision {
    GRANTED,
    USED_UP,
    /** Nothing is held that may be spent on it: the ledger is to be asked. */
    EMPTY
  }

  /** An empty purse that has not seen the ledger yet. */
  BudgetPurse(BudgetRules rules, BudgetWindow expected) {
    this.rules = rules;
    this.seen = expected;
  }

  /**
   * Spends a call, if one is held for such a need.
   *
   * @param time that has passed; see {@link dev.badgepipeline.time.SteadyTime}
   */
  synchronized Decision spend(Need need, Instant now, Duration time) {
    startAnew(now);
    boolean enough = seen.left() + held > rules.leftToOthers(need, seen.allowed());
    if (enough && held > 0) {
      held--;
      return Decision.GRANTED;
    }
    return !enough && isBelieved(time) ? Decision.USED_UP : Decision.EMPTY;
  }

  private void startAnew(Instant now) {
    if (seen.isOver(now)) {
      seen = seen.at(now);
      seenAt = Optional.empty();
      heard = Optional.empty();
      held = 0;
      owed = 0;
      spentWithoutLedger = 0;
    }
  }

  private boolean isBelieved(Duration time) {
    return seenAt.filter(then -> time.minus(then).compareTo(BELIEVED_FOR) < 0).isPresent();
  }

  /**
   * Spends a call that the ledger does not know of, since it cannot be reached.
   *
   * @return false when the share for such times is spent
   */
  synchronized boolean spendWithoutLedger() {
    if (spentWithoutLedger >= rules.withoutLedger(seen.allowed())) {
      return false;
    }
    spentWithoutLedger++;
    owed++;
    return true;
  }

  /** What the ledger is to be told, and asked for, on behalf of a need. */
  synchronized BudgetFilling filling(Need need, Instant now) {
    return new BudgetFilling(rules, need, now, heard, heldWhenHeard, owed);
  }

  /** Holds what was taken. */
  synchronized void fill(BudgetFilling filling, BudgetLedger.Taking taken, Duration time) {
    seen = taken.window();
    seenAt = Optional.of(time);
    held += taken.calls();
    owed -= filling.owed();
    if (heard.equals(filling.heard())) {
      heard = Optional.empty();
    }
  }

  /** Believes what the provider says. */
  synchronized void hear(RateLimit limit) {
    if (limit.left() == 0) {
      held = 0;
    }
    heard = Optional.of(limit);
    heldWhenHeard = held;
    seen = seen.corrected(limit, held);
    seenAt = Optional.empty();
  }

  /** What is known here of the window; calls that are only held are not spent. */
  synchronized BudgetWindow known(Instant now) {
    startAnew(now);
    return seen.spending(owed - held);
  }

  /** How many calls are held. */
  synchronized long held() {
    return held;
  }

  /** Lets all calls go that are held. */
  synchronized long empty() {
    long calls = held;
    held = 0;
    return calls;
  }
}
