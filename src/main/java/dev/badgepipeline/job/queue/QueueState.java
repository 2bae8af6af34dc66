package dev.badgepipeline.job.queue;

/** Whether a queue takes work. */
public sealed interface QueueState {

  /** It does. */
  record Open() implements QueueState {}

  /**
   * It does not, and comes back by itself.
   *
   * @param reason in words for the owner, without secrets
   */
  record Away(String reason) implements QueueState {}
}
