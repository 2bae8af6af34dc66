package dev.badgepipeline.job.queue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Lets so many in at once; others wait outside, in the order in which they came. */
public final class Window {

  private final int mostOutside;
  private final Deque<CompletableFuture<Void>> outside = new ArrayDeque<>();
  private int free;
  private boolean lettingIn;

  /**
   * A window with nobody in it.
   *
   * @param size how many are let in at once
   * @param mostOutside how many may wait; it is no place to store what nobody waits for
   */
  public Window(int size, int mostOutside) {
    this.free = size;
    this.mostOutside = mostOutside;
  }

  /**
   * Asks to be let in.
   *
   * @return completes with that, and fails with {@link QueueUnavailableException} when too many
   *     wait already
   */
  public synchronized CompletableFuture<Void> enter() {
    if (free > 0 && outside.isEmpty()) {
      free--;
      return CompletableFuture.completedFuture(null);
    }
    if (outside.size() == mostOutside) {
      return CompletableFuture.failedFuture(
          new QueueUnavailableException(
              mostOutside + " pieces of work wait already to be taken by the queue"));
    }
    CompletableFuture<Void> entered = new CompletableFuture<>();
    outside.add(entered);
    return entered;
  }

  /** One who was let in makes room for the next. */
  public void leave() {
    synchronized (this) {
      free++;
      if (lettingIn) {
        return; // who is let in may leave at once: that is no reason to go ever deeper
      }
      lettingIn = true;
    }
    for (Optional<CompletableFuture<Void>> next = next(); next.isPresent(); next = next()) {
      next.get().complete(null);
    }
  }

  private synchronized Optional<CompletableFuture<Void>> next() {
    if (free > 0 && !outside.isEmpty()) {
      free--;
      return Optional.of(outside.remove());
    }
    lettingIn = false;
    return Optional.empty();
  }
}
