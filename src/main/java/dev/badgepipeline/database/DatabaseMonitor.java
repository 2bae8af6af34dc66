package dev.badgepipeline.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Lets {@link DatabaseWatch} look at the database in the background, so that the service returns to
 * the main pool by itself, and tells others what is known of the database.
 */
@ApplicationScoped
public class DatabaseMonitor {

  private static final Logger LOG = Logger.getLogger(DatabaseMonitor.class);

  private static final int FURTHER_RESETS = 3;

  private final Vertx vertx;
  private final DatabaseWatch watch;
  private final DatabaseLifecycle lifecycle;
  private final PoolGenerations generations;
  private final PendingChanges pending;
  private final MainPoolCircuit circuit;
  private final StrategyRecords records;
  private final DatabaseConfig config;
  private final AtomicBoolean looking = new AtomicBoolean();
  private final CompletableFuture<Void> firstLook = new CompletableFuture<>();
  private long timer;
  private volatile boolean stopped;

  DatabaseMonitor(
      Vertx vertx,
      DatabaseWatch watch,
      DatabaseLifecycle lifecycle,
      PoolGenerations generations,
      PendingChanges pending,
      MainPoolCircuit circuit,
      StrategyRecords records,
      DatabaseConfig config) {
    this.vertx = vertx;
    this.watch = watch;
    this.lifecycle = lifecycle;
    this.generations = generations;
    this.pending = pending;
    this.circuit = circuit;
    this.records = records;
    this.config = config;
  }

  void start(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
    look();
    timer = vertx.setPeriodic(config.probeInterval().toMillis(), tick -> look());
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
    vertx.cancelTimer(timer);
  }

  /**
   * Completes when the database has been tried for the first time, and migrated if it was there.
   * Never fails.
   */
  public Uni<Void> triedOnce() {
    return Uni.createFrom().completionStage(firstLook);
  }

  /** What is known of the database now. */
  public DatabaseState state() {
    LifecycleState state = lifecycle.state();
    Optional<PoolGeneration> generation = generations.current();
    boolean serves = lifecycle.serves() && circuit.timedOut().isEmpty();
    return new DatabaseState(
        state.phase(),
        lifecycle.trouble(),
        serves ? Tier.MAIN_POOL : Tier.CACHE_ONLY,
        circuit.state(),
        generation.map(PoolGeneration::number).orElse(0),
        generation.map(PoolGeneration::size).orElse(0),
        generation.map(PoolGeneration::inUse).orElse(0),
        state.schemaReady(),
        pending.waiting(),
        records.withCache(pending.waiting()));
  }

  /**
   * Opens a new generation, moves all new work to it, and lets the old one finish its work. The
   * owner has more patience than a stage: a connection that did not open in time is tried again. A
   * migration that has failed is tried again at once.
   */
  public Uni<PoolReset> reset() {
    int replaced = generations.currentNumber();
    return Uni.createFrom()
        .deferred(generations::reset)
        .onFailure(DatabaseFailure.class)
        .retry()
        .withBackOff(config.freshPoolBackOff().dividedBy(4))
        .atMost(FURTHER_RESETS)
        .map(serving -> new PoolReset(replaced, serving.number()))
        .invoke(lifecycle::hurry)
        .invoke(this::look)
        .onFailure(DatabaseFailure.class)
        .transform(
            failure ->
                new DataUnavailableException(
                    "no fresh pool could be opened: " + failure.getMessage(), failure));
  }

  /** Unless a look is under way. Whatever comes of this one, the next may begin after it. */
  private void look() {
    if (looking.compareAndSet(false, true)) {
      Uni.createFrom()
          .deferred(this::lookOnAContextOfItsOwn)
          .onTermination()
          .invoke(this::looked)
          .subscribe()
          .with(done -> {}, this::failed);
    }
  }

  /** A look that is under way at the end finds nothing that it could use any more. */
  private void failed(Throwable fault) {
    if (!stopped) {
      LOG.errorf(fault, "Watching the database failed");
    }
  }

  private Uni<Void> lookOnAContextOfItsOwn() {
    Context context =
        Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
    return watch
        .look(context)
        .runSubscriptionOn(step -> context.runOnContext(ignored -> step.run()));
  }

  private void looked() {
    looking.set(false);
    firstLook.complete(null);
  }
}
