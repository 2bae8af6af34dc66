package dev.badgepipeline.database;

import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.faulttolerance.api.RetryWhen;
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

  private final PoolGenerations generations;
  private final IsolatedSessions sessions;
  private final LastKnownAnswers lastKnown;
  private final TierLog log;
  private final MainPoolCircuit circuit;
  private final FreshPoolTier freshPool;
  private final CacheOnlyTier cacheOnly;

  MainPoolTier(
      PoolGenerations generations,
      IsolatedSessions sessions,
      LastKnownAnswers lastKnown,
      TierLog log,
      MainPoolCircuit circuit,
      FreshPoolTier freshPool,
      CacheOnlyTier cacheOnly) {
    this.generations = generations;
    this.sessions = sessions;
    this.lastKnown = lastKnown;
    this.log = log;
    this.circuit = circuit;
    this.freshPool = freshPool;
    this.cacheOnly = cacheOnly;
  }

  /**
   * Tries the call, each time in a new session, for as long as {@link StageBudget} allows; an open
   * circuit costs nothing.
   *
   * <p>Every number here can be overridden for a deployment, such as {@code
   * quarkus.fault-tolerance."dev.badgepipeline.database.MainPoolTier/call".retry.max-retries=0}.
   * Why they are what they are:
   *
   * <ul>
   *   <li>What {@link Moves} holds worth another try is tried again twice, since a single fresh try
   *       meets the same restart or conflict too easily.
   *   <li>The pauses, 40 and 80 ms with 20 ms either way, let a conflict of two transactions
   *       resolve, and are 160 ms at the most: what they take beyond the share of the main pool
   *       comes out of the share of a fresh one, never on top. Longer pauses are not cut off by the
   *       budget, so they must stay below 40 % of it together.
   *   <li>The circuit breaker opens when half of the last six tries have failed, which one call
   *       with all its tries may do in the midst of others that succeed. Its delay of a minute is
   *       for nobody in ordinary times: the next good look of {@link DatabaseWatch} closes it, so
   *       that no poster is the one to try.
   *   <li>The time-out of ten seconds is only there should a deadline fail to fire. It ends the
   *       waiting of the caller and nothing else; the deadline ends the work in the server too.
   * </ul>
   */
  @Retry(maxRetries = 2, delay = 40, jitter = 20)
  @RetryWhen(exception = WorthAnotherTry.class)
  @ExponentialBackoff(maxDelay = 400)
  @Timeout(value = 10, unit = ChronoUnit.SECONDS)
  @CircuitBreaker(
      requestVolumeThreshold = 6,
      failureRatio = 0.5,
      delay = 60,
      delayUnit = ChronoUnit.SECONDS,
      failOn = {ConnectionFailure.class, TimeoutException.class})
  @CircuitBreakerName(MainPoolCircuit.BREAKER)
  @Fallback(
      fallbackMethod = "nextTier",
      applyOn = {DatabaseFailure.class, TimeoutException.class, CircuitBreakerOpenException.class})
  Uni<Object> call(DatabaseCall call) {
    int attempt = call.attempts().begin(generations.currentNumber());
    call.trace().attempted(attempt);
    return sessions
        .use(call.trace().context(), call.deadlines().mainPool(), call::in)
        .onFailure(DatabaseFailure.class)
        .invoke(failure -> log.attemptFailed(Tier.MAIN_POOL, call, attempt, failure))
        .onItem()
        .invoke(value -> lastKnown.remember(call, value));
  }

  /** Goes where {@link Moves} says. */
  Uni<Object> nextTier(DatabaseCall call, Throwable cause) {
    return switch (Moves.after(cause).next()) {
      case FRESH_POOL -> {
        log.moved(Tier.FRESH_POOL, call, cause);
        yield freshPool.call(call);
      }
      case CACHE -> {
        circuit.gaveUp(call.deadlines(), cause);
        yield cacheOnly.call(call, cause);
      }
      case GIVE_UP -> Uni.createFrom().failure(cause);
    };
  }
}
