package dev.badgepipeline.job.queue;

/** How soon work is wanted. */
public enum Lane {
  /** Somebody waits for it. */
  NOW,
  /** It is part of much. */
  BULK
}
