package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;

/**
 * What one stage may ask of the database. Every call has a session of its own, opened for the call
 * and closed before its result is seen, so a stage may call upstreams between two calls without
 * holding anything. A failing database moves the stage down the {@linkplain Tier tiers}; it never
 * fails a read whose last value is in the cache.
 */
public interface StageStore {

  /**
   * Reads in an isolated session. Fails with {@link DataUnavailableException} when no tier has a
   * value and the lookup has none to go on with.
   */
  <T> Uni<T> read(Lookup<T> lookup);

  /**
   * Writes in an isolated session and its own transaction. Without a database the change is kept on
   * disk and applied, in order, when the database is back; the call completes all the same.
   */
  Uni<Void> write(Change change);

  /**
   * Does work that counts only if the database itself has done it now, such as a claim: in an
   * isolated session and its own transaction, in the main or a fresh pool. Its result is never
   * remembered, and the work never waits for the database: fails with {@link
   * DataUnavailableException} when neither pool can be used, and with the work's own failure, after
   * a rollback, when that fails.
   *
   * @return what the work gives; null where it gives nothing
   */
  <T> Uni<T> transact(Work<T> work);
}
