package dev.badgepipeline.database;

import dev.badgepipeline.time.SteadyTime;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Watches the ways to the database in the background, so that the service returns to the main pool
 * by itself: migrates when the database is first reached, renews the pool while the main one fails,
 * closes the circuit and writes what has waited when it works again.
 */
@ApplicationScoped
public class DatabaseMonitor {

  private static final Logger LOG = Logger.getLogger(DatabaseMonitor.class);

  private static final int FURTHER_RESETS = 3;

  private final Vertx vertx;
  private final PoolGenerations generations;
  private final Migrations migrations;
  private final PendingChanges pending;
  private final MainPoolCircuit circuit;
  private final OwnTables tables;
  private final DatabaseConfig config;
  private final SteadyTime time;
  private final Clock clock;
  private final Map<Strategy, DatabaseState.StrategyHealth> health = new EnumMap<>(Strategy.class);
  private final AtomicBoolean probing = new AtomicBoolean();
  private final CompletableFuture<Void> firstProbe = new CompletableFuture<>();
  private volatile boolean reachable = true;
  private long timer;

  DatabaseMonitor(
      Vertx vertx,
      PoolGenerations generations,
      Migrations migrations,
      PendingChanges pending,
      MainPoolCircuit circuit,
      OwnTables tables,
      DatabaseConfig config,
      SteadyTime time,
      Clock clock) {
    this.vertx = vertx;
    this.generations = generations;
    this.migrations = migrations;
    this.pending = pending;
    this.circuit = circuit;
    this.tables = tables;
    this.config = config;
    this.time = time;
    this.clock = clock;
  }

  void start(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
    probe();
    timer = vertx.setPeriodic(config.probeInterval().toMillis(), tick -> probe());
  }

  void stop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  /**
   * Completes when the database has been tried for the first time, and migrated if it was there.
   * Never fails.
   */
  public Uni<Void> triedOnce() {
    return Uni.createFrom().completionStage(firstProbe);
  }

  /** What is known of the database now. */
  public DatabaseState state() {
    Optional<PoolGeneration> generation = generations.current();
    boolean serves = reachable && migrations.done() && circuit.timedOut().isEmpty();
    return new DatabaseState(
        serves ? Tier.MAIN_POOL : Tier.CACHE_ONLY,
        circuit.state(),
        generation.map(PoolGeneration::number).orElse(0),
        generation.map(PoolGeneration::size).orElse(0),
        generation.map(PoolGeneration::inUse).orElse(0),
        migrations.done(),
        pending.waiting(),
        strategies());
  }

  /**
   * Opens a new generation, moves all new work to it, and lets the old one finish its work. The
   * owner has more patience than a stage: a connection that did not open in time is tried again.
   */
  public Uni<PoolReset> reset() {
    int replaced = state().generation();
    return Uni.createFrom()
        .deferred(generations::reset)
        .onFailure(DatabaseFailure.class)
        .retry()
        .withBackOff(config.freshPoolBackOff().dividedBy(4))
        .atMost(FURTHER_RESETS)
        .map(serving -> new PoolReset(replaced, serving.number()))
        .invoke(this::probe)
        .onFailure(DatabaseFailure.class)
        .transform(
            failure ->
                new DataUnavailableException(
                    "no fresh pool could be opened: " + failure.getMessage(), failure));
  }

  private synchronized List<DatabaseState.StrategyHealth> strategies() {
    health.put(
        Strategy.CACHE_ONLY,
        new DatabaseState.StrategyHealth(
            Strategy.CACHE_ONLY,
            true,
            0,
            Optional.of(pending.waiting() + " change(s) wait for the database"),
            Optional.of(clock.instant())));
    return List.copyOf(health.values());
  }

  private synchronized void record(Strategy strategy, Duration since, Optional<String> fault) {
    health.put(
        strategy,
        new DatabaseState.StrategyHealth(
            strategy,
            fault.isEmpty(),
            time.passed().minus(since).toMillis(),
            fault,
            Optional.of(clock.instant())));
  }

  private void probe() {
    if (probing.compareAndSet(false, true)) {
      Context context =
          Objects.requireNonNull(
              VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
      context.runOnContext(
          ignored ->
              proveAndTakeUp(context)
                  .onTermination()
                  .invoke(this::probed)
                  .subscribe()
                  .with(done -> {}, fault -> LOG.errorf(fault, "Watching the database failed")));
    }
  }

  private Uni<Void> proveAndTakeUp(Context context) {
    int trips = circuit.trips();
    return watch(Strategy.MAIN_POOL, askMainPool(context))
        .onFailure()
        .invoke(circuit::confirmed)
        .chain(() -> takeUp(context, trips))
        .onFailure(DatabaseMonitor::isTimeout)
        .recoverWithNull()
        .onFailure()
        .recoverWithUni(this::lost);
  }

  /** The server answers, only not in time: no fresh pool would help. */
  private static boolean isTimeout(Throwable fault) {
    Throwable classified = FailureClassifier.classify(fault);
    return classified instanceof StatementTimeout || classified instanceof BudgetSpent;
  }

  private void probed() {
    probing.set(false);
    firstProbe.complete(null);
  }

  /**
   * One trivial query; and where stages have failed, what they need as well, since a locked table
   * or a missing column leaves the trivial query well.
   */
  private Uni<Void> askMainPool(Context context) {
    return generations
        .current()
        .map(generation -> UniHelper.toUni(generation.prove(config.longestProbe())))
        .orElseGet(
            () -> Uni.createFrom().failure(() -> new ConnectionFailure("there is no pool yet")))
        .chain(() -> migrations.done() ? askForMore(context) : Uni.createFrom().voidItem());
  }

  private Uni<Void> askForMore(Context context) {
    if (circuit.timedOut().isPresent()) {
      return tables.prove(context);
    }
    return reachable ? Uni.createFrom().voidItem() : pending.applyOldest(context);
  }

  private <T> Uni<T> watch(Strategy strategy, Uni<T> attempt) {
    Duration since = time.passed();
    Duration longest = config.longestProbe();
    return attempt
        .ifNoItem()
        .after(longest)
        .failWith(() -> new ConnectionFailure("no answer within " + longest.toMillis() + " ms"))
        .onItemOrFailure()
        .invoke(
            (answer, fault) ->
                record(strategy, since, Optional.ofNullable(fault).map(DatabaseMonitor::inWords)));
  }

  private static String inWords(Throwable fault) {
    return String.valueOf(FailureClassifier.classify(fault).getMessage());
  }

  /** The main pool works: do what had to wait for it. */
  private Uni<Void> takeUp(Context context, int trips) {
    if (!reachable) {
      LOG.info("✅ The database is back, the main pool serves again");
      generations.databaseIsBack();
    }
    reachable = true;
    circuit.proven(trips);
    return migrations.migrate().chain(() -> pending.apply(context));
  }

  /** The main pool does not work: say so once, and try to put a fresh one in its place. */
  private Uni<Void> lost(Throwable fault) {
    if (reachable) {
      LOG.warnf("⚠️ The database cannot be used: %s", inWords(fault));
    }
    reachable = false;
    return watch(Strategy.FRESH_POOL, generations.renew("the main pool does not answer"))
        .replaceWithVoid()
        .onFailure()
        .recoverWithNull();
  }
}
