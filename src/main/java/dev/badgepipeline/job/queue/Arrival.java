package dev.badgepipeline.job.queue;

import java.util.Optional;

/** Work that has come to this process, and what its queue wants to hear of it. */
public interface Arrival {

  /** What is to be done. */
  QueuedWork work();

  /** A worker begins with it. Returns at once. */
  void begun();

  /**
   * The worker has ended. Returns at once.
   *
   * @param failure what it failed with; empty when it is settled
   */
  void ended(Optional<Throwable> failure);
}
