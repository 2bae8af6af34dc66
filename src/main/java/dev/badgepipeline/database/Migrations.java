package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.MigrateResult;
import org.jboss.logging.Logger;

/**
 * Brings the tables up to this program's version, on a worker, as soon as the database can be
 * reached. Flyway's own lock lets only one of several replicas do it. Tables of a newer program are
 * left alone: what they mean is not known here.
 */
@ApplicationScoped
class Migrations {

  private static final Logger LOG = Logger.getLogger(Migrations.class);

  private final Flyway flyway;
  private final String role;

  Migrations(
      Flyway flyway, @ConfigProperty(name = "quarkus.datasource.username") Optional<String> role) {
    this.flyway = flyway;
    this.role = role.orElse("the service's user");
  }

  /**
   * Migrates. Fails with {@link SchemaRefused} where the tables cannot be this program's, and as
   * {@link FailureClassifier} says where the server was lost.
   */
  Uni<Void> migrate() {
    return Uni.createFrom()
        .item(this::migrated)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .onFailure()
        .transform(this::inItsClass)
        .replaceWithVoid();
  }

  private MigrateResult migrated() {
    refuseNewer(flyway.info().all());
    MigrateResult result = flyway.migrate();
    refuseNewer(flyway.info().all()); // Another replica may have come first.
    LOG.infof(
        "Database schema is at version %s, %d migration(s) applied",
        result.targetSchemaVersion == null
            ? result.initialSchemaVersion
            : result.targetSchemaVersion,
        result.migrationsExecuted);
    return result;
  }

  private static void refuseNewer(MigrationInfo[] migrations) {
    Optional<MigrationVersion> known =
        newest(migrations, migration -> migration.getState().isResolved());
    newest(migrations, migration -> migration.getState().isApplied())
        .filter(found -> known.filter(own -> own.compareTo(found) >= 0).isEmpty())
        .ifPresent(
            found -> {
              throw new SchemaRefused(
                  SchemaProblem.newer(
                      found.getVersion(), known.map(MigrationVersion::getVersion).orElse("none")));
            });
  }

  private static Optional<MigrationVersion> newest(
      MigrationInfo[] migrations, Predicate<MigrationInfo> which) {
    return Arrays.stream(migrations)
        .filter(which)
        .flatMap(migration -> Stream.ofNullable(migration.getVersion()))
        .max(Comparator.naturalOrder());
  }

  private Throwable inItsClass(Throwable failure) {
    Throwable classified = FailureClassifier.classify(failure);
    return switch (Moves.after(classified).migration()) {
      case TRIED_WHEN_REACHED -> classified;
      case TRIED_SLOWLY -> refused(failure);
    };
  }

  private SchemaRefused refused(Throwable failure) {
    LOG.debug("The migration failed", failure);
    return failure instanceof SchemaRefused known
        ? known
        : new SchemaRefused(SchemaProblem.of(failure, role), failure);
  }
}
