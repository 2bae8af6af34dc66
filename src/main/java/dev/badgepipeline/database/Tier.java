package dev.badgepipeline.database;

/** The ways to an answer from the database, in the order in which they are tried. */
public enum Tier {
  /** The pool that serves everything while all is well. */
  MAIN_POOL,
  /** A completely new pool, opened because the main pool failed. */
  FRESH_POOL,
  /** No database: last-known answers, and writes that wait for its return. */
  CACHE_ONLY
}
