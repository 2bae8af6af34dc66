package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
  private final CacheOnlyTier cacheOnly;

  FreshPoolTier(
      PoolGenerations generations,
      IsolatedSessions sessions,
      LastKnownAnswers lastKnown,
      TierLog log,
      CacheOnlyTier cacheOnly) {
    this.generations = generations;
    this.sessions = sessions;
    this.lastKnown = lastKnown;
    this.log = log;
    this.cacheOnly = cacheOnly;
  }

  @Timeout(value = 800, unit = ChronoUnit.MILLIS)
  @Fallback(
      fallbackMethod = "nextTier",
      applyOn = {DatabaseFailure.class, TimeoutException.class})
  Uni<Object> call(DatabaseCall call) {
    return generations
        .fresherThan(
            call.attempts().generation(),
            "the " + call.trace().stage() + " stage could not use the main pool")
        .chain(fresh -> sessions.use(call.trace().context(), call::in))
        .onFailure(DatabaseFailure.class)
        .invoke(failure -> log.attemptFailed(Tier.FRESH_POOL, call, 1, failure))
        .onItem()
        .invoke(
            answer -> {
              call.trace().reached(Tier.FRESH_POOL);
              lastKnown.remember(call, answer);
            });
  }

  Uni<Object> nextTier(DatabaseCall call) {
    log.moved(Tier.CACHE_ONLY, call);
    return cacheOnly.call(call);
  }
}
