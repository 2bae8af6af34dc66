package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;

/** What {@link DatabaseWatch} can ask of the database, and do for it. */
interface DatabaseWays {

  /** A trivial query in the pool that serves now. */
  Uni<Void> askMainPool();

  /** Shows that stages could read and write the tables now. */
  Uni<Void> proveTables(Context context);

  /**
   * Brings the tables up to this program's version. Fails with {@link SchemaRefused} where they
   * cannot be, and in another way where the server cannot be reached.
   */
  Uni<Void> migrate();

  /** Writes what has waited longest, if anything waits. */
  Uni<Void> writeOldest(Context context);

  /** Writes everything that waits. */
  Uni<Void> writeAll(Context context);

  /** How many changes wait. */
  int waiting();

  /** Puts a fresh pool in the place of the main one. */
  Uni<Void> renewPool();

  /** Pauses after failures are over: what fails next is new. */
  void databaseIsBack();
}
