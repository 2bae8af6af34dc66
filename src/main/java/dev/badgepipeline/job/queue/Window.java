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
    if (free > 0) {
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
    next().ifPresent(entered -> entered.complete(null));
  }

  private synchronized Optional<CompletableFuture<Void>> next() {
    Optional<CompletableFuture<Void>> next = Optional.ofNullable(outside.poll());
    if (next.isEmpty()) {
      free++;
    }
    return next;
  }
}
