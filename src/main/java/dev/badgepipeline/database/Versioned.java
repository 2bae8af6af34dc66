package dev.badgepipeline.database;

/** An answer whose changes are counted, so that it can be told from an older one. */
public interface Versioned {

  /** Greater with every change. */
  long version();
}
