package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Brings the tables up to this program's version, on a worker, as soon as the database can be
 * reached. Flyway's own lock lets only one of several replicas do it.
 */
@ApplicationScoped
class Migrations {

  private static final Logger LOG = Logger.getLogger(Migrations.class);

  private final Flyway flyway;
  private volatile boolean done;

  Migrations(Flyway flyway) {
    this.flyway = flyway;
  }

  boolean done() {
    return done;
  }

  /** Migrates unless that is done already. Called by one caller at a time. */
  Uni<Void> migrate() {
    if (done) {
      return Uni.createFrom().voidItem();
    }
    return Uni.createFrom()
        .item(flyway::migrate)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .invoke(
            result -> {
              done = true;
              LOG.infof(
                  "Database schema is at version %s, %d migration(s) applied",
                  result.targetSchemaVersion == null
                      ? result.initialSchemaVersion
                      : result.targetSchemaVersion,
                  result.migrationsExecuted);
            })
        .replaceWithVoid();
  }
}
