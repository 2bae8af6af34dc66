package dev.badgepipeline.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.standin.FixedAnswerServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpstreamCallsTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final Duration TIMEOUT = Duration.ofMillis(200);
  private static final int MORE_THAN_A_CLIENT_HAS_CONNECTIONS = 12;

  private final Vertx vertx = Vertx.vertx();
  private final FixedAnswerServer server = new FixedAnswerServer();
  private final WebClient http = UpstreamWebClient.create(vertx, TIMEOUT);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final UpstreamCalls calls = new UpstreamCalls(meters);

  @AfterEach
  void stop() {
    server.close();
    vertx.closeAndAwait();
  }

  @Test
  void anyStatusIsAResponse() {
    server.answers(503, "");

    assertThat(send().await().atMost(LONG_ENOUGH).statusCode()).isEqualTo(503);
  }

  @Test
  void countsCallsByServiceAndOutcome() {
    server.answers(503, "");

    send().await().atMost(LONG_ENOUGH);

    assertThat(counted("5xx")).isEqualTo(1);
  }

  @Test
  void countsTimeoutsAsSuch() {
    server.keepsSilent();

    sendInVain();

    assertThat(counted("timeout")).isEqualTo(1);
  }

  @Test
  void sendsAnewAtEachSubscription() {
    AtomicInteger sent = new AtomicInteger();
    Uni<HttpResponse<Buffer>> call =
        calls.send(
            "Service",
            TIMEOUT,
            () -> {
              sent.incrementAndGet();
              return http.getAbs(server.url()).send();
            });

    call.await().atMost(LONG_ENOUGH);
    call.await().atMost(LONG_ENOUGH);

    assertThat(sent).hasValue(2);
  }

  @Test
  void aServiceThatWasSilentIsReachedOnceItSpeaks() {
    server.keepsSilent();
    for (int i = 0; i < MORE_THAN_A_CLIENT_HAS_CONNECTIONS; i++) {
      send().onFailure().recoverWithNull().subscribe().with(ignored -> {});
    }
    sendInVain();

    server.answers(200, "{}");

    await()
        .atMost(LONG_ENOUGH)
        .ignoreExceptionsInstanceOf(UpstreamException.class)
        .untilAsserted(
            () -> assertThat(send().await().atMost(LONG_ENOUGH).statusCode()).isEqualTo(200));
  }

  private Uni<HttpResponse<Buffer>> send() {
    return calls.send("Service", TIMEOUT, () -> http.getAbs(server.url()).send());
  }

  private void sendInVain() {
    send().onFailure().recoverWithNull().await().atMost(LONG_ENOUGH);
  }

  private long counted(String outcome) {
    return meters
        .get("badge_pipeline.upstream.calls")
        .tags("service", "Service", "outcome", outcome)
        .timer()
        .count();
  }
}
