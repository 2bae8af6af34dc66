package dev.badgepipeline.pipeline;

/** For whom work is done; whoever comes first here begins first. */
public enum Priority {
  /** Somebody waits for the answer. */
  PERSON,
  /** Another program has told of a change. */
  WEBHOOK,
  /** One of many items that are worked through. */
  JOB
}
