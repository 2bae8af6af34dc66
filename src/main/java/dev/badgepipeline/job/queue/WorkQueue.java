package dev.badgepipeline.job.queue;

import io.smallrye.mutiny.Uni;

/** Carries work to workers, at least once. Nothing here blocks its caller. */
public interface WorkQueue {

  /**
   * Hands work over. Completes when it is held as safely as this queue holds anything; who offers
   * faster than that waits. Fails with {@link QueueUnavailableException} when it is not held: it
   * must be offered again, and may come twice for that.
   */
  Uni<Void> offer(QueuedWork work);

  /**
   * Lets a worker do what is waiting; what is wanted soon goes first, but never for ever. Work is
   * gone from the queue once the worker has completed; what a worker was amid when its process
   * ended comes again.
   *
   * @param atOnce how many pieces of work are done at the same time, at most
   */
  void deliverTo(Worker worker, int atOnce);

  /** Changes how many pieces are done at the same time; 0 lets nothing new begin. */
  void pace(int atOnce);

  /**
   * How many pieces wait in a lane, without those in hand. Fails with {@link
   * QueueUnavailableException}.
   */
  Uni<Long> waiting(Lane lane);

  /** Whether work can be offered at the moment. */
  QueueState state();

  /** Does the work. */
  @FunctionalInterface
  interface Worker {

    /**
     * Completes when the work is settled, well or not. Work that it fails on is put aside for its
     * owner to look at, and never tried again by the queue.
     */
    Uni<Void> work(QueuedWork work);
  }
}
