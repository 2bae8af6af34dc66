package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.database.embedded.DisposablePostgres;
import dev.badgepipeline.network.HostNames;
import dev.badgepipeline.surroundings.OwnThread;
import dev.badgepipeline.time.SteadyTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Pools of one connection before a real server whose answers do not always arrive. */
class PoolBeforeServerTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

  private static DisposablePostgres postgres;

  private final FaultProxy way = wayToServer();
  private final Vertx vertx = Vertx.vertx();
  private final PoolGenerations generations =
      new PoolGenerations(
          DatabaseDefaults.config(), SteadyTime.fromNow(), new SimpleMeterRegistry());

  @BeforeAll
  static void serverStarts() {
    postgres = DisposablePostgres.startNew();
  }

  @BeforeEach
  void mainPoolIsThere() {
    generations.create(new Proxied(vertx, "127.0.0.1", way.port()));
  }

  private static FaultProxy wayToServer() {
    return FaultProxy.before(postgres.port());
  }

  @AfterEach
  void wayIsClosed() {
    way.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @AfterAll
  static void serverEnds() {
    postgres.close();
  }

  @Test
  void serverThatSaysNothingToTheFirstQueryIsGivenUp() {
    way.beforeText("SELECT 1", way::silenceOpenConnections);

    assertThat(failureOf(generations.renew("test"))).isInstanceOf(ConnectionFailure.class);

    way.heal();
    generations.databaseIsBack();
    assertThat(generations.renew("test").await().atMost(LONG_ENOUGH).number()).isEqualTo(3);
  }

  @Test
  void serverThatDoesNotEvenGreetIsGivenUp() {
    way.silence();

    assertThat(failureOf(generations.renew("test"))).isInstanceOf(ConnectionFailure.class);
  }

  @Test
  void nothingOfAPoolThatWasGivenUpStaysOpen() throws IOException {
    try (SilentServer silent = new SilentServer()) {
      generations.create(new Proxied(vertx, "127.0.0.1", silent.port()));
      CompletableFuture<Throwable> failure =
          OwnThread.supply(() -> failureOf(generations.renew("test")));
      await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(silent.open()).isOne());

      assertThat(failure.join()).isInstanceOf(ConnectionFailure.class);

      await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(silent.open()).isZero());
    }
  }

  @Test
  void serverWhoseNameDoesNotResolveIsGivenUp() {
    generations.create(new Proxied(vertx, "no-such-host.invalid", way.port()));

    assertThat(failureOf(generations.renew("test"))).isInstanceOf(ConnectionFailure.class);
  }

  @Test
  void poolWhoseIdleConnectionSaysNothingIsClosedAllTheSame() {
    PoolGeneration pool = generations.current().orElseThrow();
    get(get(pool.lend()).close());
    way.silenceOpenConnections();

    assertThat(pool.close().toCompletionStage()).succeedsWithin(LONG_ENOUGH);
  }

  @Test
  void poolWhoseConnectionInUseSaysNothingIsClosedAllTheSame() {
    PoolGeneration pool = generations.current().orElseThrow();
    SqlConnection lent = get(pool.lend());
    way.silenceOpenConnections();
    Future<?> unanswered = lent.query("SELECT 1").execute();

    assertThat(pool.close().toCompletionStage()).succeedsWithin(LONG_ENOUGH);
    assertThat(unanswered.toCompletionStage()).failsWithin(LONG_ENOUGH);
  }

  @Test
  void connectionWhosePoolIsClosedBeforeItIsOpenedIsAFailureOfTheConnection() {
    PoolGeneration slow =
        new PoolGeneration(
            1,
            vertx,
            new PoolOptions().setMaxSize(2),
            new Proxied(vertx, "127.0.0.1", way.port()).pgConnectOptionsList(),
            new ConnectionPace(2, 1, SteadyTime.fromNow()),
            HostNames.ofThisHost(LONG_ENOUGH),
            new ConnectionEvents(new SimpleMeterRegistry()));
    get(slow.lend());
    Future<SqlConnection> waiting = slow.lend();

    get(slow.close());

    assertThat(waiting.toCompletionStage())
        .failsWithin(LONG_ENOUGH)
        .withThrowableThat()
        .withCauseInstanceOf(ConnectionFailure.class);
  }

  @RepeatedTest(20)
  void connectionThatWasThrownAwayIsGivenToNobody() {
    PoolGeneration pool = generations.current().orElseThrow();
    SqlConnection abandoned = get(pool.lend());
    Future<SqlConnection> next = pool.lend();

    ((CleanConnection) abandoned).abandon(new BudgetSpent("test"));

    assertThat(get(get(next).query("SELECT 'well'").execute()).iterator().next().getString(0))
        .isEqualTo("well");
    assertThat(pool.inUse()).isOne();
  }

  private static <T> T get(Future<T> future) {
    return future
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  private static Throwable failureOf(Uni<PoolGeneration> renewal) {
    return renewal
        .map(opened -> (Throwable) new AssertionError("generation " + opened.number() + " opened"))
        .onFailure()
        .recoverWithItem(failure -> failure)
        .await()
        .atMost(LONG_ENOUGH);
  }

  /** What Quarkus would hand over. */
  private record Proxied(Vertx vertx, String host, int port) implements PgPoolCreator.Input {

    @Override
    public PoolOptions poolOptions() {
      return new PoolOptions().setMaxSize(1);
    }

    @Override
    public List<PgConnectOptions> pgConnectOptionsList() {
      return List.of(
          new PgConnectOptions()
              .setHost(host)
              .setPort(port)
              .setUser(postgres.user())
              .setPassword(postgres.password())
              .setDatabase("postgres"));
    }
  }
}
