package dev.badgepipeline.ratings;

import java.time.Instant;
import java.util.Optional;

/**
 * What an instance tells the ledger of a budget, and takes from it.
 *
 * @param need on whose behalf calls are taken
 * @param heard from the provider since the last time
 * @param held calls that the instance had then, and has made since or has still
 * @param owed calls that it made while the ledger could not be asked
 */
record BudgetFilling(
    BudgetRules rules, Need need, Instant now, Optional<RateLimit> heard, long held, long owed) {

  /** What is taken of the window as it is kept. */
  BudgetLedger.Taking from(BudgetWindow kept) {
    BudgetWindow present = kept.at(now);
    BudgetWindow right =
        heard.map(limit -> present.corrected(limit, held)).orElse(present.spending(owed));
    long calls = rules.block(need, right);
    return new BudgetLedger.Taking(right.spending(calls), calls);
  }
}
