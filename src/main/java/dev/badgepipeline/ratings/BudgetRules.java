package dev.badgepipeline.ratings;

/**
 * How budgets are spent.
 *
 * @param reserve the part that is left to persons and new titles
 * @param block how many calls an instance takes at once, at most
 * @param withoutLedger the part that an instance may spend while the ledger cannot be asked
 */
record BudgetRules(double reserve, int block, double withoutLedger) {

  /** A block is small beside the whole, so that all instances come by some. */
  private static final long BLOCKS_AT_LEAST = 50;

  static BudgetRules of(RatingsConfig config) {
    return new BudgetRules(config.reserve(), config.block(), config.withoutDatabase());
  }

  /** How many calls a need leaves to those that are greater. */
  long leftToOthers(Need need, long allowed) {
    return need.leavesToOthers(Math.round(allowed * reserve));
  }

  /** How many calls are taken for a need; none once all that are left are others'. */
  long block(Need need, BudgetWindow window) {
    long usual = Math.max(1, Math.min(block, window.allowed() / BLOCKS_AT_LEAST));
    return Math.max(0, Math.min(usual, window.left() - leftToOthers(need, window.allowed())));
  }

  long withoutLedger(long allowed) {
    return Math.round(allowed * withoutLedger);
  }
}
