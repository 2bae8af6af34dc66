package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/**
 * Gives all stages the same store in memory; no database is involved.
 *
 * @param store what every stage gets
 */
public record MemoryIsolation(MemoryStore store) implements StageIsolation {

  @Override
  public <T> Uni<Isolated<T>> inIsolation(String stage, Function<StageStore, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(() -> work.apply(store))
        .<Isolated<T>>map(value -> new Isolated.Done<>(value, Tier.MAIN_POOL, 1, List.of()))
        .onFailure()
        .recoverWithItem(failure -> new Isolated.Broken<>(failure, Tier.MAIN_POOL, 1, List.of()));
  }
}
