package dev.badgepipeline.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.standin.EndlessServer;
import dev.badgepipeline.standin.FixedAnswerServer;
import dev.badgepipeline.standin.StandInServer.Request;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamClientTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
  private static final Duration SOON = Duration.ofMillis(200);
  private static final int LIMIT = 1024 * 1024;
  private static final String KEY = "key-of-the-owner";

  /** What lies in buffers of sockets when the client stops reading. */
  private static final long ON_THE_WAY = 24L * 1024 * 1024;

  private final Vertx vertx = Vertx.vertx();
  private final FixedAnswerServer server = new FixedAnswerServer();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private UpstreamClient client = TestUpstreams.USUAL.client(vertx, meters);

  @AfterEach
  void stop() {
    server.close();
    vertx.closeAndAwait();
  }

  @Test
  void anyStatusIsAResponse() {
    server.answers(503, "");

    assertThat(answer(get(LONG_ENOUGH)).status()).isEqualTo(503);
  }

  @Test
  void sendsWhatItIsAskedToSend() {
    server.answers(200, "");

    answer(
        get(LONG_ENOUGH)
            .withQuery("title", "Alien & Aliens")
            .withHeader("X-Test", "yes")
            .posting(bytes("body"), "text/plain"));

    assertThat(server.requests())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.method()).isEqualTo("POST");
              assertThat(request.query()).isEqualTo(Map.of("title", "Alien & Aliens"));
              assertThat(request.header("X-Test")).isEqualTo("yes");
              assertThat(request.header("Content-Type")).isEqualTo("text/plain");
              assertThat(request.body()).isEqualTo(bytes("body"));
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100_000, LIMIT - 1, LIMIT})
  void aBodyUpToTheLimitIsReadWhole(int length) {
    String body = "0123456789".repeat(length / 10 + 1).substring(0, length);
    server.answers(200, body);

    assertThat(answer(get(LONG_ENOUGH)).body()).isEqualTo(bytes(body));
  }

  @Test
  void aBodyThatIsOneByteTooLongIsAFailure() {
    server.answers(200, "0".repeat(LIMIT + 1));

    assertThat(failure(get(LONG_ENOUGH)))
        .isInstanceOf(OversizedAnswerException.class)
        .hasMessage("Service sends more than 1048576 bytes");
  }

  @Test
  void nothingIsReadOfWhatIsAnnouncedTooLong() {
    try (EndlessServer endless = EndlessServer.announcing()) {
      Throwable failure = failure(get(endless.url(), LONG_ENOUGH));

      assertThat(failure).isInstanceOf(OversizedAnswerException.class);
      await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(endless.readers()).isZero());
      assertThat(endless.sentBytes()).isLessThan(ON_THE_WAY);
    }
  }

  @Test
  void anEndlessBodyIsCutOffWhileItIsRead() {
    try (EndlessServer endless = EndlessServer.unannounced()) {
      Throwable failure = failure(get(endless.url(), LONG_ENOUGH));

      assertThat(failure).isInstanceOf(OversizedAnswerException.class);
      await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(endless.readers()).isZero());
      assertThat(endless.sentBytes()).isLessThan(LIMIT + ON_THE_WAY);
    }
  }

  @Test
  void aBodyThatComesInDripsEndsWithItsTime() {
    try (EndlessServer dripping = EndlessServer.dripping()) {
      Throwable failure = failure(get(dripping.url(), SOON));

      assertThat(failure).hasMessage("Service did not answer within 200 ms");
      await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(dripping.readers()).isZero());
    }
  }

  @Test
  void aCallEndsWhenNobodyWaitsForIt() {
    try (EndlessServer dripping = EndlessServer.dripping()) {
      Cancellable call = start(get(dripping.url(), LONG_ENOUGH));
      await().atMost(LONG_ENOUGH).until(() -> dripping.readers() == 1);

      call.cancel();

      await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(dripping.readers()).isZero());
      assertThat(counted("cancelled")).isEqualTo(1);
    }
  }

  @Test
  void whatIsGivenUpWhileItWaitsForAConnectionIsNeverSent() {
    client = new TestUpstreams(1, 10, LONG_ENOUGH, 0).client(vertx, meters);
    server.keepsSilent();
    Cancellable inTheWay = start(get(LONG_ENOUGH));
    await().atMost(LONG_ENOUGH).until(() -> server.requests().size() == 1);
    Cancellable left = start(get(LONG_ENOUGH).posting(bytes("left"), "text/plain"));
    Throwable late = failure(get(SOON).posting(bytes("late"), "text/plain"));
    left.cancel();
    server.answers(200, "");

    inTheWay.cancel();
    answer(get(LONG_ENOUGH));

    assertThat(late).hasMessage("Service did not answer within 200 ms");
    assertThat(server.requests()).extracting(Request::method).containsExactly("GET", "GET");
  }

  @Test
  void noMoreCallsWaitThanMay() {
    client = new TestUpstreams(2, 3, LONG_ENOUGH, 0).client(vertx, meters);
    server.keepsSilent();
    List<Throwable> refused = new CopyOnWriteArrayList<>();
    List<Cancellable> calls = new ArrayList<>(start(2, refused));
    await().atMost(LONG_ENOUGH).until(() -> server.requests().size() == 2);

    calls.addAll(start(10, refused));

    await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(refused).hasSize(7));
    assertThat(refused)
        .extracting(Throwable::getMessage)
        .containsOnly("Service is not asked: too many calls wait for it already");
    assertThat(server.requests()).hasSize(2);
    calls.forEach(Cancellable::cancel);
  }

  private List<Cancellable> start(int calls, List<Throwable> failures) {
    return IntStream.range(0, calls)
        .mapToObj(call -> client.send(get(LONG_ENOUGH)).subscribe().with(any -> {}, failures::add))
        .toList();
  }

  /** Thirty-two runs at once find a server that has stopped answering, and leave. */
  @Test
  void aServiceThatWasSilentIsReachedOnceItSpeaks() {
    server.keepsSilent();
    List<Cancellable> calls = IntStream.range(0, 32).mapToObj(call -> start(get(SOON))).toList();
    await()
        .atMost(LONG_ENOUGH)
        .untilAsserted(() -> assertThat(counted("timeout")).isEqualTo(calls.size()));

    server.answers(200, "{}");
    UpstreamResponse response = answer(get(LONG_ENOUGH));

    assertThat(response.status()).isEqualTo(200);
    assertThat(server.requests()).hasSizeLessThan(calls.size());
  }

  @Test
  void aRedirectionOnTheSameHostIsFollowedWithTheKey() {
    server.answers("/old", 301, Map.of("Location", "/new?i=1"), "moved");
    server.answers(200, "here");

    UpstreamResponse response =
        answer(get(server.url() + "/old", LONG_ENOUGH).withHeader("Authorization", KEY));

    assertThat(response.body()).isEqualTo(bytes("here"));
    assertThat(server.requests())
        .element(1)
        .satisfies(
            request -> {
              assertThat(request.path()).isEqualTo("/new");
              assertThat(request.query()).isEqualTo(Map.of("i", "1"));
              assertThat(request.header("Authorization")).isEqualTo(KEY);
            });
  }

  @Test
  void redirectionsInACircleComeToAnEnd() {
    server.answers(302, Map.of("Location", "/again"), "");

    UpstreamResponse response = answer(get(LONG_ENOUGH));

    assertThat(response.status()).isEqualTo(302);
    assertThat(server.requests()).hasSize(1 + TestUpstreams.USUAL.redirections());
  }

  @Test
  void redirectionsLeaveNoConnectionBehind() {
    client = new TestUpstreams(1, 10, LONG_ENOUGH, 3).client(vertx, meters);
    server.answers(302, Map.of("Location", "/again"), "a body that nobody reads");

    answer(get(LONG_ENOUGH));

    assertThat(answer(get(LONG_ENOUGH)).status()).isEqualTo(302);
  }

  @Test
  void aRedirectionToAnotherHostIsTheAnswer() {
    try (FixedAnswerServer elsewhere = new FixedAnswerServer()) {
      server.answers(302, Map.of("Location", elsewhere.url()), "");

      UpstreamResponse response = answer(get(LONG_ENOUGH).withHeader("Authorization", KEY));

      assertThat(response.status()).isEqualTo(302);
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//example.org/",
        "https://127.0.0.1/",
        "file:///etc/passwd",
        "http://127.0.0.1@example.org/",
        "http:///",
        "not a url"
      })
  void aRedirectionToWhereverElseIsTheAnswer(String location) {
    server.answers(302, Map.of("Location", location), "");

    assertThat(answer(get(LONG_ENOUGH)).status()).isEqualTo(302);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void anUploadIsNotRedirected() {
    server.answers(307, Map.of("Location", "/elsewhere"), "");

    UpstreamResponse response = answer(get(LONG_ENOUGH).posting(bytes("poster"), "text/plain"));

    assertThat(response.status()).isEqualTo(307);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void sendsAnewAtEachSubscription() {
    server.answers(200, "");
    Uni<UpstreamResponse> call = client.send(get(LONG_ENOUGH));

    call.await().atMost(LONG_ENOUGH);
    call.await().atMost(LONG_ENOUGH);

    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void countsCallsByServiceAndOutcome() {
    server.answers(503, "");

    answer(get(LONG_ENOUGH));

    assertThat(counted("5xx")).isEqualTo(1);
  }

  @Test
  void countsTimeoutsAsSuch() {
    server.keepsSilent();

    failure(get(SOON));

    assertThat(counted("timeout")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:1/", "http://no-such-host.invalid/", "no url", "ftp://x"})
  void aFailureNamesNoKeyAndNoUrl(String url) {
    Throwable failure = failure(get(url, LONG_ENOUGH).withQuery("apikey", KEY));

    assertThat(failure)
        .isInstanceOf(UpstreamException.class)
        .hasNoCause()
        .message()
        .startsWith("Service could not be reached")
        .doesNotContain(KEY, url);
  }

  @Test
  void aRequestShowsNoKey() {
    UpstreamRequest request =
        get(LONG_ENOUGH).withQuery("apikey", KEY).withHeader("Authorization", KEY);

    assertThat(request).hasToString("GET to Service");
  }

  private UpstreamRequest get(Duration timeout) {
    return get(server.url() + "/", timeout);
  }

  private static UpstreamRequest get(String url, Duration timeout) {
    return UpstreamRequest.get("Service", url, timeout, LIMIT);
  }

  private UpstreamResponse answer(UpstreamRequest request) {
    return client.send(request).await().atMost(LONG_ENOUGH);
  }

  private Throwable failure(UpstreamRequest request) {
    return catchThrowable(() -> answer(request));
  }

  private Cancellable start(UpstreamRequest request) {
    return client.send(request).subscribe().with(response -> {}, failure -> {});
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private long counted(String outcome) {
    return meters
        .find("badge_pipeline.upstream.calls")
        .tags("service", "Service", "outcome", outcome)
        .timers()
        .stream()
        .mapToLong(Timer::count)
        .sum();
  }
}
