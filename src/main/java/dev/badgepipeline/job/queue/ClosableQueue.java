package dev.badgepipeline.job.queue;

import java.util.concurrent.CompletableFuture;

/** A queue as whoever has opened it sees it. */
public interface ClosableQueue extends WorkQueue {

  /**
   * Lets nothing begin any more.
   *
   * @return completes when what has begun has ended, and nothing of the queue is left
   */
  CompletableFuture<Void> close();
}
