package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Context;
import jakarta.inject.Singleton;

/** The ways of the running service. */
@Singleton
final class OwnDatabaseWays implements DatabaseWays {

  private final PoolGenerations generations;
  private final Migrations migrations;
  private final PendingChanges pending;
  private final OwnTables tables;
  private final DatabaseConfig config;

  OwnDatabaseWays(
      PoolGenerations generations,
      Migrations migrations,
      PendingChanges pending,
      OwnTables tables,
      DatabaseConfig config) {
    this.generations = generations;
    this.migrations = migrations;
    this.pending = pending;
    this.tables = tables;
    this.config = config;
  }

  @Override
  public Uni<Void> askMainPool() {
    return generations
        .current()
        .map(generation -> UniHelper.toUni(generation.prove(config.longestProbe())))
        .orElseGet(
            () -> Uni.createFrom().failure(() -> new ConnectionFailure("there is no pool yet")));
  }

  @Override
  public Uni<Void> proveTables(Context context) {
    return tables.prove(context);
  }

  @Override
  public Uni<Void> migrate() {
    return migrations.migrate();
  }

  @Override
  public Uni<Void> writeOldest(Context context) {
    return pending.applyOldest(context);
  }

  @Override
  public Uni<Void> writeAll(Context context) {
    return pending.apply(context);
  }

  @Override
  public int waiting() {
    return pending.waiting();
  }

  @Override
  public Uni<Void> renewPool() {
    return generations.renew("the main pool does not answer").replaceWithVoid();
  }

  @Override
  public void databaseIsBack() {
    generations.databaseIsBack();
  }
}
