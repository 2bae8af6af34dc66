package dev.badgepipeline.database;

import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How each way to serve did when it was last tried. */
@Singleton
final class StrategyRecords {

  private final SteadyTime time;
  private final Clock clock;
  private final Map<Strategy, DatabaseState.StrategyHealth> records = new EnumMap<>(Strategy.class);

  StrategyRecords(SteadyTime time, Clock clock) {
    this.time = time;
    this.clock = clock;
  }

  /** Makes a try of a strategy, and takes note of what comes of it and how long it took. */
  <T> Uni<T> recorded(Strategy strategy, Uni<T> attempt) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Duration since = time.passed();
              return attempt
                  .onItemOrFailure()
                  .invoke((value, fault) -> record(strategy, since, Optional.ofNullable(fault)));
            });
  }

  private synchronized void record(Strategy strategy, Duration since, Optional<Throwable> fault) {
    records.put(
        strategy,
        new DatabaseState.StrategyHealth(
            strategy,
            fault.isEmpty(),
            time.passed().minus(since).toMillis(),
            fault.map(StrategyRecords::inWords),
            Optional.of(clock.instant())));
  }

  private static String inWords(Throwable fault) {
    return String.valueOf(FailureClassifier.classify(fault).getMessage());
  }

  /**
   * All that was tried so far, and the cache, which is always there.
   *
   * @param waiting how many changes wait for the database
   */
  synchronized List<DatabaseState.StrategyHealth> withCache(int waiting) {
    records.put(
        Strategy.CACHE_ONLY,
        new DatabaseState.StrategyHealth(
            Strategy.CACHE_ONLY,
            true,
            0,
            Optional.of(waiting + " change(s) wait for the database"),
            Optional.of(clock.instant())));
    return List.copyOf(records.values());
  }
}
