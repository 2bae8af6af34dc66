package dev.badgepipeline.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** An action that runs once, however often and by whomever it is asked for. */
public final class Once implements Runnable {

  private final Runnable action;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  public Once(Runnable action) {
    this.action = action;
  }

  /** Whether it was asked for. */
  public boolean hasBegun() {
    return begun.get();
  }

  @Override
  public void run() {
    if (begun.compareAndSet(false, true)) {
      try {
        action.run();
        ended.complete(null);
      } catch (RuntimeException e) {
        ended.completeExceptionally(e);
      }
    }
  }

  /** Waits for the end of an action that has begun; fails if it has failed. */
  public void awaitEnd() {
    ended.join();
  }
}
