package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Tier 2: a completely fresh pool, which becomes the main pool once it is proven. */
@ApplicationScoped
class FreshPoolTier {

  private final PoolGenerations generations;
  private final IsolatedSessions sessions;
  private final LastKnownAnswers lastKnown;
  private final TierLog log;
  private final MainPoolCircuit circuit;
  private final CacheOnlyTier cacheOnly;

  FreshPoolTier(
      PoolGenerations generations,
      IsolatedSessions sessions,
      LastKnownAnswers lastKnown,
      TierLog log,
      MainPoolCircuit circuit,
      CacheOnlyTier cacheOnly) {
    this.generations = generations;
    this.sessions = sessions;
    this.lastKnown = lastKnown;
    this.log = log;
    this.circuit = circuit;
    this.cacheOnly = cacheOnly;
  }

  /** Its annotations are explained at {@link MainPoolTier#call}. */
  @Timeout(value = 10, unit = ChronoUnit.SECONDS)
  @Fallback(
      fallbackMethod = "nextTier",
      applyOn = {DatabaseFailure.class, TimeoutException.class})
  Uni<Object> call(DatabaseCall call) {
    return freshGeneration(call)
        .chain(
            fresh -> sessions.use(call.trace().context(), call.deadlines().bothPools(), call::in))
        .onFailure(DatabaseFailure.class)
        .invoke(failure -> log.attemptFailed(Tier.FRESH_POOL, call, 1, failure))
        .onItem()
        .invoke(
            value -> {
              log.served(Tier.FRESH_POOL, call);
              circuit.closeBreaker();
              lastKnown.remember(call, value);
            });
  }

  /** The opening goes on for others when the time of this call is over. */
  private Uni<PoolGeneration> freshGeneration(DatabaseCall call) {
    Duration left = call.deadlines().bothPools().left();
    if (left.isZero()) {
      return Uni.createFrom().failure(() -> new BudgetSpent("no time is left for a fresh pool"));
    }
    return generations
        .fresherThan(
            call.attempts().generation(),
            "the " + call.trace().stage() + " stage could not use the main pool")
        .ifNoItem()
        .after(left)
        .failWith(() -> new BudgetSpent("no fresh pool in the time that is left"))
        .emitOn(step -> call.trace().context().runOnContext(ignored -> step.run()));
  }

  Uni<Object> nextTier(DatabaseCall call, Throwable cause) {
    circuit.gaveUp(call.deadlines(), cause);
    return cacheOnly.call(call, cause);
  }
}
