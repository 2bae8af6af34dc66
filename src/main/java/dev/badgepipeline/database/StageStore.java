package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;

/**
 * What one stage may ask of the database. Every call has a session of its own, opened for the call
 * and closed before its result is seen, so a stage may call upstreams between two calls without
 * holding anything. A failing database moves the stage down the {@linkplain Tier tiers}; it never
 * fails a call whose answer is in the cache.
 */
public interface StageStore {

  /**
   * Reads in an isolated session. Fails with {@link DataUnavailableException} when no tier has an
   * answer and the lookup has none to go on with.
   */
  <T> Uni<T> read(Lookup<T> lookup);

  /**
   * Writes in an isolated session and its own transaction. Without a database the change is kept on
   * disk and applied, in order, when the database is back; the call completes all the same.
   */
  Uni<Void> write(Change change);
}
