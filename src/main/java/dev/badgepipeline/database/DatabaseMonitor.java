package dev.badgepipeline.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
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
import java.time.Instant;
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

  private final Vertx vertx;
  private final PoolGenerations generations;
  private final Migrations migrations;
  private final PendingChanges pending;
  private final CircuitBreakerMaintenance circuits;
  private final DatabaseConfig config;
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
      CircuitBreakerMaintenance circuits,
      DatabaseConfig config,
      Clock clock) {
    this.vertx = vertx;
    this.generations = generations;
    this.migrations = migrations;
    this.pending = pending;
    this.circuits = circuits;
    this.config = config;
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
    String circuit = circuits.currentState(MainPoolTier.CIRCUIT).name();
    boolean serves = reachable && migrations.done();
    return new DatabaseState(
        serves ? Tier.MAIN_POOL : Tier.CACHE_ONLY,
        circuit,
        generation.map(PoolGeneration::number).orElse(0),
        generation.map(PoolGeneration::size).orElse(0),
        generation.map(PoolGeneration::inUse).orElse(0),
        migrations.done(),
        pending.waiting(),
        strategies());
  }

  /** Opens a new generation, moves all new work to it, and lets the old one finish its work. */
  public Uni<PoolReset> reset() {
    int replaced = state().generation();
    return generations
        .reset()
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

  private synchronized void record(Strategy strategy, Instant since, Optional<String> fault) {
    health.put(
        strategy,
        new DatabaseState.StrategyHealth(
            strategy,
            fault.isEmpty(),
            Duration.between(since, clock.instant()).toMillis(),
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
              watch(Strategy.MAIN_POOL, askMainPool())
                  .chain(() -> takeUp(context))
                  .onFailure()
                  .recoverWithUni(this::lost)
                  .onTermination()
                  .invoke(this::probed)
                  .subscribe()
                  .with(done -> {}, fault -> LOG.errorf(fault, "Watching the database failed")));
    }
  }

  private void probed() {
    probing.set(false);
    firstProbe.complete(null);
  }

  private Uni<Void> askMainPool() {
    return generations
        .current()
        .map(generation -> UniHelper.toUni(generation.prove()))
        .orElseGet(
            () -> Uni.createFrom().failure(() -> new ConnectionFailure("there is no pool yet")));
  }

  private <T> Uni<T> watch(Strategy strategy, Uni<T> attempt) {
    Instant since = clock.instant();
    return attempt
        .ifNoItem()
        .after(config.connectTimeout().plus(config.statementTimeout()))
        .fail()
        .onItemOrFailure()
        .invoke(
            (answer, fault) ->
                record(strategy, since, Optional.ofNullable(fault).map(DatabaseMonitor::inWords)));
  }

  private static String inWords(Throwable fault) {
    return String.valueOf(FailureClassifier.classify(fault).getMessage());
  }

  /** The main pool works: do what had to wait for it. */
  private Uni<Void> takeUp(Context context) {
    if (!reachable) {
      LOG.info("✅ The database is back, the main pool serves again");
      circuits.reset(MainPoolTier.CIRCUIT);
    }
    reachable = true;
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
