package dev.badgepipeline.database;

/** How long an answer of the database is remembered for the time without one. */
public enum Retention {
  /** Across restarts. */
  ON_DISK,

  /** While the service runs, as long as there is room. */
  IN_MEMORY,

  /** Not at all, and neither is what was known before. */
  NONE
}
