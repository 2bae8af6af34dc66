package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.time.VirtualTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fresh pools before a port where nobody listens, at a moment that does not pass. */
class PoolGenerationsTest {

  private static final String PAUSE = "a fresh pool was opened or refused a moment ago";

  private final Vertx vertx = Vertx.vertx();
  private final PoolGenerations generations =
      new PoolGenerations(
          DatabaseDefaults.config(), new VirtualTime(), new SimpleMeterRegistry(), this::make);
  private Optional<Error> noThread = Optional.empty();

  @BeforeEach
  void serverRefuses() throws IOException {
    generations.create(new ClosedPort(vertx, closedPort()));
    failureOfRenewal();
  }

  @AfterEach
  void vertxEnds() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void serverThatRefusesIsLeftAloneForAWhile() {
    assertThat(failureOfRenewal()).hasMessage(PAUSE);
  }

  @Test
  void newFaultDoesNotWaitForThePauseOfTheLast() {
    generations.databaseIsBack();

    assertThat(failureOfRenewal()).hasMessageContaining("Connection refused");
  }

  @Test
  void poolThatCouldNotEvenBeMadeKeepsNobodyFromTryingAgain() {
    generations.databaseIsBack();
    noThread = Optional.of(new OutOfMemoryError("unable to create native thread"));
    assertThat(failureOfRenewal())
        .isInstanceOf(ConnectionFailure.class)
        .hasMessageContaining("unable to create native thread");
    noThread = Optional.empty();
    generations.databaseIsBack();

    assertThat(failureOfRenewal()).hasMessageContaining("Connection refused");
  }

  private void make(Runnable pool) {
    noThread.ifPresent(
        error -> {
          throw error;
        });
    new Thread(pool, "fresh-pool").start();
  }

  private Throwable failureOfRenewal() {
    return Objects.requireNonNull(
        generations
            .renew("test")
            .onItemOrFailure()
            .transform((generation, failure) -> failure)
            .await()
            .atMost(Duration.ofSeconds(10)));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** What Quarkus would hand over. */
  private record ClosedPort(Vertx vertx, int port) implements PgPoolCreator.Input {

    @Override
    public PoolOptions poolOptions() {
      return new PoolOptions();
    }

    @Override
    public List<PgConnectOptions> pgConnectOptionsList() {
      return List.of(
          new PgConnectOptions().setHost("127.0.0.1").setPort(port).setUser("u").setDatabase("d"));
    }
  }
}
