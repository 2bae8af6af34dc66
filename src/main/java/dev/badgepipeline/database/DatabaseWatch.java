package dev.badgepipeline.database;

import dev.badgepipeline.database.LifecycleState.Migrating;
import dev.badgepipeline.database.LifecycleState.MigrationFailed;
import dev.badgepipeline.database.LifecycleState.Unusable;
import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * One look at the database after the other, and what follows from each: the move of {@link
 * DatabaseLifecycle}, and what is to be done in the new state. It has no clock, thread or pool of
 * its own.
 */
@Singleton
final class DatabaseWatch {

  private static final Duration LONGEST_BETWEEN_VAIN_RENEWALS = Duration.ofMinutes(1);

  private final DatabaseWays ways;
  private final DatabaseLifecycle lifecycle;
  private final MainPoolCircuit circuit;
  private final StrategyRecords records;
  private final TierLog log;
  private final DatabaseConfig config;
  private final SteadyTime time;
  private Renewals renewals;

  DatabaseWatch(
      DatabaseWays ways,
      DatabaseLifecycle lifecycle,
      MainPoolCircuit circuit,
      StrategyRecords records,
      TierLog log,
      DatabaseConfig config,
      SteadyTime time) {
    this.ways = ways;
    this.lifecycle = lifecycle;
    this.circuit = circuit;
    this.records = records;
    this.log = log;
    this.config = config;
    this.time = time;
    this.renewals = noRenewals();
  }

  /**
   * Pools that were renewed although that did not help.
   *
   * @param pause how long the next renewal waits after the last
   * @param next the steady time of the next
   */
  private record Renewals(BackOff pause, Duration next) {

    private Renewals oneMore(Duration now) {
      return new Renewals(pause.longer(), now.plus(pause.pause()));
    }
  }

  private Renewals noRenewals() {
    return new Renewals(
        new BackOff(config.freshPoolBackOff(), LONGEST_BETWEEN_VAIN_RENEWALS), Duration.ZERO);
  }

  /**
   * Looks once. Looks follow each other, never overlap.
   *
   * @param context what is used for the sessions of this look
   */
  Uni<Void> look(Context context) {
    return Uni.createFrom()
        .deferred(() -> lookAt(context))
        .onFailure()
        .recoverWithUni(this::failed)
        .onTermination()
        .invoke(() -> log.sumUp(trouble(), ways.waiting()));
  }

  private Optional<String> trouble() {
    return lifecycle.trouble().or(circuit::timedOut);
  }

  private Uni<Void> lookAt(Context context) {
    int trips = circuit.trips();
    return records
        .recorded(Strategy.MAIN_POOL, inTime(askMainPool(context)))
        .onFailure()
        .invoke(circuit::confirmed)
        .chain(() -> goOn(lifecycle.state().reached(time.passed()), context, trips));
  }

  /**
   * One trivial query; and where stages have failed, what they need as well, since a locked table
   * or a missing column leaves the trivial query well.
   */
  private Uni<Void> askMainPool(Context context) {
    return Uni.createFrom().deferred(ways::askMainPool).chain(() -> askForMore(context));
  }

  private Uni<Void> askForMore(Context context) {
    LifecycleState state = lifecycle.state();
    if (state.schemaReady() && circuit.timedOut().isPresent()) {
      return ways.proveTables(context);
    }
    return state.schemaReady() && state instanceof Unusable
        ? ways.writeOldest(context)
        : Uni.createFrom().voidItem();
  }

  private <T> Uni<T> inTime(Uni<T> attempt) {
    Duration longest = config.longestProbe();
    return attempt
        .ifNoItem()
        .after(longest)
        .failWith(() -> new ConnectionFailure("no answer within " + longest.toMillis() + " ms"));
  }

  /** The server answers: do what had to wait for it. */
  private Uni<Void> goOn(LifecycleState reached, Context context, int trips) {
    boolean wasUnusable = lifecycle.state().phase() == Phase.UNUSABLE;
    boolean wasTroubled = lifecycle.trouble().isPresent();
    lifecycle.moveTo(reached);
    if (wasUnusable) {
      ways.databaseIsBack();
    }
    return broughtUp(reached)
        .chain(
            () ->
                lifecycle.serves()
                    ? serve(context, trips, wasTroubled)
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> broughtUp(LifecycleState reached) {
    return reached instanceof Migrating migrating
        ? migrate(migrating)
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> migrate(Migrating migrating) {
    return ways.migrate()
        .invoke(() -> lifecycle.moveTo(migrating.migrated()))
        .onFailure(SchemaRefused.class)
        .recoverWithUni(
            refused -> {
              lifecycle.moveTo(failed(migrating, refused.problem()));
              return Uni.createFrom().voidItem();
            });
  }

  private MigrationFailed failed(Migrating migrating, SchemaProblem problem) {
    BackOff first = new BackOff(config.migrationBackOff(), config.migrationMaxBackOff());
    return migrating.failed(problem, time.passed(), first);
  }

  private Uni<Void> serve(Context context, int trips, boolean wasTroubled) {
    boolean closed = circuit.proven(trips);
    if (wasTroubled || closed) {
      log.outageIsOver();
      renewals = noRenewals();
    }
    return ways.writeAll(context);
  }

  /** Does what {@link Moves} says about a look that failed. */
  private Uni<Void> failed(Throwable fault) {
    Throwable classified = FailureClassifier.classify(fault);
    return switch (Moves.after(classified).watch()) {
      case GOES_ON -> Uni.createFrom().voidItem();
      case WAITS -> lost(classified);
      case RENEWS_POOL -> lost(classified).chain(this::renew);
    };
  }

  private Uni<Void> lost(Throwable fault) {
    lifecycle.moveTo(lifecycle.state().unusable(String.valueOf(fault.getMessage())));
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> renew() {
    Duration now = time.passed();
    if (now.compareTo(renewals.next()) < 0) {
      return Uni.createFrom().voidItem();
    }
    return records
        .recorded(Strategy.FRESH_POOL, inTime(ways.renewPool()))
        .invoke(() -> renewals = renewals.oneMore(now))
        .onFailure()
        .recoverWithNull();
  }
}
