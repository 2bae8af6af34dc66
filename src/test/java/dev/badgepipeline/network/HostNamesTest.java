package dev.badgepipeline.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostNamesTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final String NAME = "database.test";

  private final Vertx vertx = Vertx.vertx();
  private final CountDownLatch answers = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void vertxEnds() {
    answers.countDown();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void serverHasItsAddressAndKeepsItsName() {
    answers.countDown();

    assertThat(resolve(lookingUpFor(LONG_ENOUGH)).toCompletionStage())
        .succeedsWithin(LONG_ENOUGH)
        .returns(NAME, SocketAddress::host)
        .returns("127.0.0.1", SocketAddress::hostAddress)
        .returns(5433, SocketAddress::port);
  }

  @Test
  void addressNeedsNoLookUp() {
    Future<SocketAddress> resolved = lookingUpFor(LONG_ENOUGH).resolve(vertx, "127.0.0.2", 5433);

    assertThat(resolved.result()).returns("127.0.0.2", SocketAddress::hostAddress);
    assertThat(asked).hasValue(0);
  }

  @Test
  void nameThatNobodyKnowsIsAFailure() {
    HostNames names =
        new HostNames(
            name -> {
              throw new UnknownHostException(name);
            },
            LONG_ENOUGH);

    assertThat(resolve(names).toCompletionStage())
        .failsWithin(LONG_ENOUGH)
        .withThrowableThat()
        .withCauseInstanceOf(UnknownHostException.class);
  }

  @Test
  void lookUpThatTakesTooLongIsGivenUp() {
    HostNames names = lookingUpFor(Duration.ofMillis(1));

    assertThat(resolve(names).toCompletionStage())
        .failsWithin(LONG_ENOUGH)
        .withThrowableThat()
        .withCauseInstanceOf(UnknownHostException.class)
        .withMessageContaining("database.test: no answer within 1 ms");
  }

  @Test
  void manyShareOneLookUp() {
    HostNames names = lookingUpFor(LONG_ENOUGH);
    List<Future<SocketAddress>> many = Stream.generate(() -> resolve(names)).limit(50).toList();

    answers.countDown();

    assertThat(many)
        .allSatisfy(one -> assertThat(one.toCompletionStage()).succeedsWithin(LONG_ENOUGH));
    assertThat(asked).hasValue(1);
  }

  @Test
  void nameIsLookedUpAnewTheNextTime() {
    answers.countDown();
    HostNames names = lookingUpFor(LONG_ENOUGH);

    assertThat(resolve(names).toCompletionStage()).succeedsWithin(LONG_ENOUGH);
    assertThat(resolve(names).toCompletionStage()).succeedsWithin(LONG_ENOUGH);

    assertThat(asked).hasValue(2);
  }

  private HostNames lookingUpFor(Duration longest) {
    return new HostNames(this::answer, longest);
  }

  private InetAddress answer(String name) throws UnknownHostException {
    asked.incrementAndGet();
    try {
      assertThat(answers.await(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return InetAddress.getByAddress(name, new byte[] {127, 0, 0, 1});
  }

  private Future<SocketAddress> resolve(HostNames names) {
    return names.resolve(vertx, NAME, 5433);
  }
}
