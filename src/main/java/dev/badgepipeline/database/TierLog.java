package dev.badgepipeline.database;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Says and counts every failed attempt and every move to a lower tier. */
@ApplicationScoped
class TierLog {

  private static final Logger LOG = Logger.getLogger(DatabaseTiers.class);

  private final MeterRegistry meters;

  TierLog(MeterRegistry meters) {
    this.meters = meters;
  }

  void attemptFailed(Tier tier, DatabaseCall call, int attempt, Throwable failure) {
    LOG.warnf(
        "⚠️ %s: attempt %d of %s in tier %s failed: %s",
        call.trace().stage(), attempt, call.name(), tier, failure.getMessage());
    meters
        .counter("badge_pipeline.database.failures", "tier", tier.name(), "cause", cause(failure))
        .increment();
  }

  void moved(Tier to, DatabaseCall call, Throwable cause) {
    LOG.warnf(
        "⚠️ %s: going on in tier %s for %s after %d attempt(s): %s",
        call.trace().stage(), to, call.name(), call.attempts().count(), cause.getMessage());
  }

  /** The SQLSTATE where the server has given one, so that a fault is known by its number. */
  private static String cause(Throwable failure) {
    return FailureClassifier.sqlState(failure).orElseGet(() -> withoutState(failure));
  }

  private static String withoutState(Throwable failure) {
    if (failure instanceof BudgetSpent) {
      return "no answer in time";
    }
    if (failure instanceof UnusableAnswer) {
      return "unusable answer";
    }
    return failure instanceof ConnectionFailure ? "connection" : "database";
  }
}
