package dev.badgepipeline.faults;

import dev.badgepipeline.faults.Strike.Blow;
import dev.badgepipeline.surroundings.Surroundings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An act that may have to wait for a transaction of the service, which in turn may be held until
 * the act has begun.
 */
final class Background {

  private static final long USUALLY_DONE_MILLIS = 300;
  private static final long SURELY_DONE_SECONDS = 20;

  private final CompletableFuture<Void> done = new CompletableFuture<>();

  private Background() {}

  /** Begins the act, and returns when it is done or has to wait. */
  static Background begin(Surroundings surroundings, Blow act) {
    Background background = new Background();
    new Thread(() -> background.run(surroundings, act), "fault").start();
    background.awaitFor(USUALLY_DONE_MILLIS);
    return background;
  }

  private void run(Surroundings surroundings, Blow act) {
    try {
      act.on(surroundings);
      done.complete(null);
    } catch (Throwable failure) {
      done.completeExceptionally(failure);
    }
  }

  private void awaitFor(long millis) {
    try {
      done.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException waiting) {
      // It will be done when the transaction is.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the fault could not be made", e.getCause());
    }
  }

  /** Returns when the act is done. */
  void await() throws Exception {
    done.get(SURELY_DONE_SECONDS, TimeUnit.SECONDS);
  }
}
