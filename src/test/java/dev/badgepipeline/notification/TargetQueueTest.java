package dev.badgepipeline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.standin.FixedAnswerServer;
import dev.badgepipeline.upstream.ServiceAddress;
import dev.badgepipeline.upstream.TestUpstreams;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TargetQueueTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private final Vertx vertx = Vertx.vertx();
  private final FixedAnswerServer server = new FixedAnswerServer();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final List<CompletableFuture<Void>> works = new CopyOnWriteArrayList<>();
  private volatile Supplier<Uni<Void>> pause = () -> Uni.createFrom().voidItem();
  private final TargetQueue queue =
      new TargetQueue(
          new Target("phone", TargetType.JSON, new ServiceAddress(server.url()), Optional.empty()),
          new TargetSender(TestUpstreams.client(vertx)),
          this::pause,
          work -> works.add(work.get().subscribeAsCompletionStage()));

  @AfterEach
  void stop() {
    server.close();
    vertx.closeAndAwait();
  }

  private Uni<Void> pause(Duration wanted) {
    pauses.add(wanted);
    return pause.get();
  }

  @Test
  void messagesAreToldOneAfterTheOther() {
    server.answers(200, "");

    queue.add(message("1"));
    queue.add(message("2"));
    queue.add(message("3"));

    awaitEnd();
    assertThat(told()).containsExactly("1", "2", "3");
  }

  @Test
  void whatIsAddedAfterAQuietTimeIsToldToo() {
    server.answers(200, "");
    queue.add(message("1"));
    awaitEnd();

    queue.add(message("2"));

    awaitEnd();
    assertThat(told()).containsExactly("1", "2");
  }

  @Test
  void aTargetThatIsUnavailableIsTriedAgainLaterAndLater() {
    server.answers(503, "");

    queue.add(message("1"));

    awaitEnd();
    assertThat(told()).containsExactly("1", "1", "1", "1");
    assertThat(pauses).isEqualTo(TargetQueue.PAUSES);
  }

  @Test
  void theNextMessageIsToldWhenOneIsGivenUp() {
    server.answers(200, "");
    server.answersOnce(400, Map.of(), "");

    queue.add(message("1"));
    queue.add(message("2"));

    awaitEnd();
    assertThat(told()).containsExactly("1", "2");
    assertThat(pauses).isEmpty();
  }

  @Test
  void theTargetSaysHowLongItWantsToBeLeftAloneWithinReason() {
    server.answers(429, Map.of("Retry-After", "30"), "");
    queue.add(message("1"));
    awaitEnd();
    server.answers(429, Map.of("Retry-After", "86400"), "");

    queue.add(message("2"));

    awaitEnd();
    assertThat(pauses)
        .startsWith(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(5))
        .endsWith(Duration.ofMinutes(15));
  }

  @Test
  void theOldestIsLeftOutWhereTooManyWait() {
    CompletableFuture<Void> over = pausedAtTheFirst();
    IntStream.rangeClosed(1, TargetQueue.LIMIT + 2)
        .forEach(number -> queue.add(message(Integer.toString(number))));
    server.answers(200, "");

    over.complete(null);

    awaitEnd();
    assertThat(told())
        .hasSize(2 + TargetQueue.LIMIT)
        .startsWith("first", "first", "3", "4")
        .endsWith(Integer.toString(TargetQueue.LIMIT + 2));
  }

  @Test
  void afterTheEndNothingIsToldAnyMore() {
    CompletableFuture<Void> over = pausedAtTheFirst();
    queue.add(message("2"));

    queue.close();
    queue.add(message("3"));
    over.complete(null);

    awaitEnd();
    assertThat(told()).containsExactly("first");
  }

  /** A queue that waits to try its first message again until the future is completed. */
  private CompletableFuture<Void> pausedAtTheFirst() {
    CompletableFuture<Void> over = new CompletableFuture<>();
    pause = () -> Uni.createFrom().completionStage(over);
    server.answers(503, "");
    queue.add(message("first"));
    await().atMost(LONG_ENOUGH).until(() -> !pauses.isEmpty());
    return over;
  }

  private void awaitEnd() {
    works.forEach(work -> assertThat(work).succeedsWithin(LONG_ENOUGH));
  }

  private List<String> told() {
    return server.requests().stream()
        .map(request -> new String(request.body(), StandardCharsets.UTF_8))
        .map(body -> new JsonObject(body).getString("title"))
        .toList();
  }

  private static Message message(String title) {
    return new Message("test", title, "text", Severity.INFO, Instant.EPOCH, Optional.empty());
  }
}
