package dev.badgepipeline.pipeline;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Lets work on the same key wait for its turn, without holding a thread; other keys go on. */
final class ItemLocks {

  private final ConcurrentMap<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

  <T> Uni<T> run(String key, Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              CompletableFuture<Void> mine = new CompletableFuture<>();
              CompletableFuture<Void> before = last.put(key, mine);
              Uni<Void> turn =
                  before == null
                      ? Uni.createFrom().voidItem()
                      // A copy, since who gives up waiting cancels it.
                      : Uni.createFrom().completionStage(before::copy);
              return turn.chain(ignored -> work.get())
                  .onTermination()
                  .invoke(
                      () ->
                          // Who gives up waiting must not let the next one overtake the first.
                          turn.subscribe()
                              .with(
                                  done -> {
                                    last.remove(key, mine);
                                    mine.complete(null);
                                  }));
            });
  }
}
