package dev.badgepipeline.database;

import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Tier 1: the main pool, with retry. */
@ApplicationScoped
class MainPoolTier {

  static final String CIRCUIT = "main-pool";

  private final PoolGenerations generations;
  private final IsolatedSessions sessions;
  private final LastKnownAnswers lastKnown;
  private final TierLog log;
  private final FreshPoolTier freshPool;

  MainPoolTier(
      PoolGenerations generations,
      IsolatedSessions sessions,
      LastKnownAnswers lastKnown,
      TierLog log,
      FreshPoolTier freshPool) {
    this.generations = generations;
    this.sessions = sessions;
    this.lastKnown = lastKnown;
    this.log = log;
    this.freshPool = freshPool;
  }

  /**
   * Tries the call, each time in a new session. Only failures of the connection are tried again; a
   * time-out is not, since each further try would cost as much; an open circuit costs nothing.
   */
  @Retry(
      maxRetries = 2,
      delay = 40,
      jitter = 20,
      maxDuration = 1200,
      durationUnit = ChronoUnit.MILLIS,
      retryOn = ConnectionFailure.class)
  @ExponentialBackoff(maxDelay = 400)
  @Timeout(value = 1200, unit = ChronoUnit.MILLIS)
  @CircuitBreaker(
      requestVolumeThreshold = 6,
      failureRatio = 0.5,
      delay = 1000,
      failOn = {ConnectionFailure.class, TimeoutException.class})
  @CircuitBreakerName(CIRCUIT)
  @Fallback(
      fallbackMethod = "nextTier",
      applyOn = {DatabaseFailure.class, TimeoutException.class, CircuitBreakerOpenException.class})
  Uni<Object> call(DatabaseCall call) {
    int attempt = call.attempts().begin(generations.currentNumber());
    call.trace().attempted(attempt);
    return sessions
        .use(call.trace().context(), call::in)
        .onFailure(DatabaseFailure.class)
        .invoke(failure -> log.attemptFailed(Tier.MAIN_POOL, call, attempt, failure))
        .onItem()
        .invoke(answer -> lastKnown.remember(call, answer));
  }

  Uni<Object> nextTier(DatabaseCall call) {
    log.moved(Tier.FRESH_POOL, call);
    return freshPool.call(call);
  }
}
