package dev.badgepipeline.database;

import dev.badgepipeline.time.SteadyTime;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Says and counts failed attempts and moves to lower tiers. The first move to a tier is a warning
 * of its own; from then on, while the outage lasts, one warning a minute sums them up, and the
 * moves themselves are details.
 */
@ApplicationScoped
class TierLog {

  private static final Logger LOG = Logger.getLogger(DatabaseTiers.class);
  private static final Duration SUMMED_UP_EVERY = Duration.ofMinutes(1);

  private final MeterRegistry meters;
  private final SteadyTime time;

  /** The tiers whose use the owner knows of. */
  private final Set<Tier> told = EnumSet.noneOf(Tier.class);

  /** How many stages each lower tier has served since the last summary. */
  private final Map<Tier, Integer> stages = new EnumMap<>(Tier.class);

  /** When the outage is summed up next; empty while all is well. */
  private Optional<Duration> nextSummary = Optional.empty();

  private String lastCause = "";

  TierLog(MeterRegistry meters, SteadyTime time) {
    this.meters = meters;
    this.time = time;
  }

  void attemptFailed(Tier tier, DatabaseCall call, int attempt, Throwable failure) {
    LOG.debugf(
        "%s: attempt %d of %s in tier %s failed: %s",
        call.trace().stage(), attempt, call.name(), tier, failure.getMessage());
    meters
        .counter("badge_pipeline.database.failures", "tier", tier.name(), "cause", cause(failure))
        .increment();
  }

  synchronized void moved(Tier to, DatabaseCall call, Throwable cause) {
    outageGoesOn();
    lastCause = String.valueOf(cause.getMessage());
    LOG.logf(
        told.add(to) ? Logger.Level.WARN : Logger.Level.DEBUG,
        "⚠️ %s: going on in tier %s for %s after %d attempt(s): %s",
        call.trace().stage(),
        to,
        call.name(),
        call.attempts().count(),
        lastCause);
  }

  /** Takes note of the lower tier that serves a call, and counts its stage once. */
  synchronized void served(Tier lower, DatabaseCall call) {
    if (call.trace().reached(lower)) {
      stages.merge(lower, 1, Integer::sum);
    }
  }

  private void outageGoesOn() {
    if (nextSummary.isEmpty()) {
      nextSummary = Optional.of(time.passed().plus(SUMMED_UP_EVERY));
    }
  }

  /**
   * Sums the last minute up, if one is over. Called every now and then.
   *
   * @param trouble why the main pool does not serve now; empty where it does, as far as is known
   * @param waiting how many changes wait for the database
   */
  synchronized void sumUp(Optional<String> trouble, int waiting) {
    trouble.ifPresent(
        cause -> {
          lastCause = cause;
          outageGoesOn();
        });
    if (nextSummary.isEmpty() || time.passed().compareTo(nextSummary.get()) < 0) {
      return;
    }
    if (trouble.isEmpty() && stages.isEmpty()) {
      outageIsOver();
      return;
    }
    LOG.warnf(
        "⚠️ The database in the last minute: %d stage(s) served from the cache, %d by a fresh pool,"
            + " %d change(s) wait for it; last cause: %s",
        stages.getOrDefault(Tier.CACHE_ONLY, 0),
        stages.getOrDefault(Tier.FRESH_POOL, 0),
        waiting,
        lastCause);
    stages.clear();
    nextSummary = Optional.of(time.passed().plus(SUMMED_UP_EVERY));
  }

  /** The next move is news again. */
  synchronized void outageIsOver() {
    nextSummary = Optional.empty();
    told.clear();
    stages.clear();
  }

  /** The SQLSTATE where the server has given one, so that a fault is known by its number. */
  private static String cause(Throwable failure) {
    return FailureClassifier.sqlState(failure).orElseGet(() -> withoutState(failure));
  }

  private static String withoutState(Throwable failure) {
    return switch (FailureClass.of(failure)) {
      case NO_ANSWER -> "no answer in time";
      case UNUSABLE_VALUE -> "unusable answer";
      case CONNECTION -> "connection";
      case STATEMENT_TIMEOUT, READ_ONLY, REFUSAL, FAULT, CIRCUIT_OPEN, CALLER -> "database";
    };
  }
}
