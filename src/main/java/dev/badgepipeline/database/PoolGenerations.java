package dev.badgepipeline.database;

import dev.badgepipeline.network.HostNames;
import dev.badgepipeline.time.SteadyTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Opens the main pool and, when it fails or the owner asks, a completely new one in its place. All
 * who need a fresh pool at the same time share one, and a server that refuses connections is asked
 * again only after a pause that doubles.
 */
@Singleton
class PoolGenerations implements PgPoolCreator {

  private final DatabaseConfig config;
  private final SteadyTime time;
  private final ConnectionEvents events;
  private final ConnectionPace pace;
  private final HostNames names;
  private final Executor making;
  private final AtomicInteger numbers = new AtomicInteger();
  private @Nullable Recipe recipe;
  private @Nullable SwitchablePool pool;
  private @Nullable Uni<PoolGeneration> opening;
  private Duration notBefore = Duration.ZERO;
  private BackOff backOff;

  @Inject
  PoolGenerations(DatabaseConfig config, SteadyTime time, MeterRegistry meters) {
    this(config, time, meters, making -> new Thread(making, "fresh-pool").start());
  }

  /** Makes pools where the executor says. */
  PoolGenerations(DatabaseConfig config, SteadyTime time, MeterRegistry meters, Executor making) {
    this.config = config;
    this.time = time;
    this.events = new ConnectionEvents(meters);
    this.pace = new ConnectionPace(config.connectionsPerSecond(), config.connectionsAtOnce(), time);
    this.making = making;
    this.names = HostNames.ofThisHost(config.connectTimeout());
    this.backOff = firstBackOff();
  }

  /** What a generation is made from: everything that the owner has configured. */
  private record Recipe(Vertx vertx, PoolOptions pool, List<PgConnectOptions> servers) {}

  @Override
  public synchronized Pool create(Input input) {
    recipe =
        new Recipe(
            input.vertx(),
            bounded(input.poolOptions()),
            input.pgConnectOptionsList().stream().map(this::bounded).toList());
    SwitchablePool created = new SwitchablePool(newGeneration(recipe));
    pool = created;
    return created;
  }

  private PoolOptions bounded(PoolOptions options) {
    return options
        .setConnectionTimeout((int) config.acquireTimeout().toMillis())
        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
  }

  /**
   * Prepared statements are not cached: one whose table has been migrated since fails on each
   * connection that has prepared it, and a fresh pool may just have been opened.
   */
  private PgConnectOptions bounded(PgConnectOptions options) {
    PgConnectOptions bounded = new PgConnectOptions(options);
    bounded.setConnectTimeout((int) config.connectTimeout().toMillis());
    bounded.setReconnectAttempts(0);
    bounded.setCachePreparedStatements(false);
    bounded.addProperty("application_name", "badge-pipeline");
    bounded.addProperty("statement_timeout", millis(config.statementTimeout()));
    bounded.addProperty(
        "idle_in_transaction_session_timeout", millis(config.idleInTransactionTimeout()));
    return bounded;
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }

  private PoolGeneration newGeneration(Recipe made) {
    return new PoolGeneration(
        numbers.incrementAndGet(), made.vertx(), made.pool(), made.servers(), pace, names, events);
  }

  /** The generation that serves now; empty before the first use of the database. */
  synchronized Optional<PoolGeneration> current() {
    return Optional.ofNullable(pool).map(SwitchablePool::current);
  }

  /** The number of the generation that serves now; 0 before the first use of the database. */
  int currentNumber() {
    return current().map(PoolGeneration::number).orElse(0);
  }

  /**
   * A generation that came after the one that failed: the serving one, where somebody else has
   * renewed the pool meanwhile, otherwise a new one.
   */
  synchronized Uni<PoolGeneration> fresherThan(int failed, String why) {
    return current()
        .filter(serving -> failed > 0 && serving.number() > failed)
        .map(serving -> Uni.createFrom().item(serving))
        .orElseGet(() -> renew(why));
  }

  /**
   * Opens a fresh generation because the main pool failed. Fails at once with {@link
   * ConnectionFailure} while the last failure is too recent.
   */
  synchronized Uni<PoolGeneration> renew(String why) {
    if (opening == null && time.passed().compareTo(notBefore) < 0) {
      return Uni.createFrom()
          .failure(() -> new ConnectionFailure("a fresh pool was opened or refused a moment ago"));
    }
    return open(why);
  }

  /** Forgets the pause after failures: the server answers again, and what fails next is new. */
  synchronized void databaseIsBack() {
    notBefore = Duration.ZERO;
    backOff = firstBackOff();
    events.databaseIsBack();
  }

  private BackOff firstBackOff() {
    return new BackOff(config.freshPoolBackOff(), config.freshPoolMaxBackOff());
  }

  /** Opens a fresh generation because the owner asks, however recent the last one is. */
  synchronized Uni<PoolGeneration> reset() {
    return open("reset by the owner");
  }

  /**
   * The pool is made on a thread of its own, which has no Vert.x context, as threads of the
   * service's executor do. One that is made on the context of a request belongs to the HTTP server,
   * which does not stop before all its pools are closed.
   */
  private Uni<PoolGeneration> open(String why) {
    if (opening != null) {
      return opening;
    }
    Recipe made = recipe;
    if (made == null) {
      return Uni.createFrom().failure(() -> new ConnectionFailure("there is no database yet"));
    }
    Uni<PoolGeneration> shared =
        Uni.createFrom()
            .item(() -> newGeneration(made))
            .runSubscriptionOn(making)
            .chain(this::prove)
            .invoke(proven -> serve(proven, why))
            .onFailure()
            .transform(PoolGenerations::asDatabaseFailure)
            .onFailure()
            .invoke(this::discarded)
            .memoize()
            .indefinitely();
    opening = shared;
    return shared;
  }

  private Uni<PoolGeneration> prove(PoolGeneration fresh) {
    return UniHelper.toUni(fresh.prove(config.longestProbe()).map(fresh))
        .onFailure()
        .invoke(failure -> fresh.close());
  }

  /** Who wanted the pool goes on without the database, whatever kept it from being made. */
  private static Throwable asDatabaseFailure(Throwable failure) {
    Throwable classified = FailureClassifier.classify(failure);
    return classified instanceof DatabaseFailure
        ? classified
        : new ConnectionFailure("a fresh pool cannot be made: " + failure.getMessage(), failure);
  }

  private synchronized void serve(PoolGeneration proven, String why) {
    SwitchablePool served = Objects.requireNonNull(pool);
    PoolGeneration old = served.switchTo(proven);
    opening = null;
    backOff = firstBackOff();
    notBefore = time.passed().plus(backOff.pause());
    events.generationOpened(proven.number(), why);
    old.retire(config.drainTimeout());
  }

  /** Whatever failed, be it the making of the pool: the next who needs one tries anew. */
  private synchronized void discarded(Throwable failure) {
    opening = null;
    long pause = backOff.pause().toMillis();
    notBefore = time.passed().plusMillis(pause + ThreadLocalRandom.current().nextLong(pause / 2));
    backOff = backOff.longer();
    events.generationFailed(String.valueOf(failure.getMessage()));
  }
}
