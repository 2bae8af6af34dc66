package dev.badgepipeline.database;

import dev.badgepipeline.time.SteadyTime;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps stages from waiting for a database that others have waited for in vain. Two things open it:
 * the circuit breaker of {@link MainPoolTier}, which counts failures that cost little, and a single
 * time-out, since each further one would cost a stage its whole budget. Only {@link DatabaseWatch}
 * closes it; no stage is the one to try.
 *
 * <p>A database that passes the probe and lets the next stage time out all the same, as with a row
 * that another session has locked, stays out of use for a little longer, so that it cannot keep
 * every poster waiting in turn.
 */
@ApplicationScoped
class MainPoolCircuit {

  private static final Logger LOG = Logger.getLogger(MainPoolCircuit.class);

  /** The name of the circuit breaker. */
  static final String BREAKER = "main-pool";

  /** A time-out within this time of the closing means that the probe was wrong. */
  private static final Duration RELAPSE = Duration.ofSeconds(10);

  private static final Duration FIRST_HOLD = Duration.ofSeconds(1);

  /** With a probe interval on top, still no longer than the owner waits for the main pool. */
  private static final Duration LONGEST_HOLD = Duration.ofSeconds(2);

  private final CircuitBreakerMaintenance breakers;
  private final SteadyTime time;
  private @Nullable String timedOut;
  private int trips;
  private boolean relapsed;
  private boolean toldClosed = true;
  private Duration hold = Duration.ZERO;
  private Duration closedAt = RELAPSE.negated();
  private Duration openUntil = Duration.ZERO;

  MainPoolCircuit(CircuitBreakerMaintenance breakers, SteadyTime time) {
    this.breakers = breakers;
    this.time = time;
  }

  /** Why the circuit is open after a time-out; empty when calls may be made. */
  synchronized Optional<String> timedOut() {
    return Optional.ofNullable(timedOut);
  }

  /** CLOSED, OPEN or HALF_OPEN. */
  String state() {
    return timedOut().isPresent()
        ? CircuitBreakerState.OPEN.name()
        : breakers.currentState(BREAKER).name();
  }

  /** Opens the circuit, where {@link Moves} says so, for a call that does without the database. */
  void gaveUp(CallDeadlines deadlines, Throwable cause) {
    boolean opens =
        switch (Moves.after(cause).circuit()) {
          case OPENS -> true;
          case OPENS_WHEN_TIME_IS_UP -> deadlines.mainPool().passed();
          case STAYS -> false;
        };
    if (opens) {
      trip(String.valueOf(cause.getMessage()));
    }
  }

  private synchronized void trip(String cause) {
    trips++;
    if (timedOut != null) {
      return;
    }
    relapsed = isRelapseTime();
    hold = relapsed ? longer(hold) : Duration.ZERO;
    openUntil = time.passed().plus(hold);
    timedOut = cause;
    LOG.logf(
        relapsed ? Logger.Level.DEBUG : Logger.Level.WARN,
        "⚠️ Stages do not wait for the database until it answers in time: %s",
        cause);
  }

  private boolean isRelapseTime() {
    return time.passed().compareTo(closedAt.plus(RELAPSE)) < 0;
  }

  private static Duration longer(Duration hold) {
    if (hold.isZero()) {
      return FIRST_HOLD;
    }
    Duration doubled = hold.multipliedBy(2);
    return doubled.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : doubled;
  }

  /** How often the circuit was opened; a probe notes it when it begins. */
  synchronized int trips() {
    return trips;
  }

  /**
   * Closes the circuit because a probe has succeeded, unless a stage has timed out since the probe
   * began, or the hold is not over.
   *
   * @param tripsBefore {@link #trips} when the probe began
   * @return whether the owner was told that it is closed again
   */
  synchronized boolean proven(int tripsBefore) {
    if (trips != tripsBefore || time.passed().compareTo(openUntil) < 0) {
      return false;
    }
    if (timedOut != null) {
      timedOut = null;
      closedAt = time.passed();
      toldClosed = false;
    }
    closeBreaker();
    return tellClosed();
  }

  /** Where it had opened again as soon as it was closed, nobody is told before it stays closed. */
  private boolean tellClosed() {
    if (toldClosed || (relapsed && isRelapseTime())) {
      return false;
    }
    toldClosed = true;
    LOG.info("✅ The database answers in time again");
    return true;
  }

  /** Takes note that a probe finds the fault too, so that its success will mean something. */
  synchronized void confirmed() {
    hold = Duration.ZERO;
    openUntil = Duration.ZERO;
  }

  /** Forgets failures of a pool that has been replaced. */
  void closeBreaker() {
    if (breakers.currentState(BREAKER) != CircuitBreakerState.CLOSED) {
      breakers.reset(BREAKER);
    }
  }
}
