package dev.badgepipeline.database;

/** The ways to serve whose health is watched, each with its own result. */
public enum Strategy {
  /** A query in the pool that serves now. */
  MAIN_POOL,
  /** Opening a completely new pool; tried only while the main pool fails. */
  FRESH_POOL,
  /** Last-known answers and waiting changes; always there. */
  CACHE_ONLY
}
