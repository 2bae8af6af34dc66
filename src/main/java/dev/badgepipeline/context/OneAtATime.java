package dev.badgepipeline.context;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Work that is done again and again, and never twice at the same time. */
public final class OneAtATime {

  private final AtomicBoolean underWay = new AtomicBoolean();

  /** Does the work on a context of its own, unless it is under way. Its failures are its own. */
  public void begin(OwnContexts contexts, Supplier<Uni<Void>> work) {
    if (underWay.compareAndSet(false, true)) {
      contexts
          .open()
          .start(
              () ->
                  Uni.createFrom()
                      .deferred(work::get)
                      .onTermination()
                      .invoke(() -> underWay.set(false)),
              new CompletableFuture<>());
    }
  }
}
