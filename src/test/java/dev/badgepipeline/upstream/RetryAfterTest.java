package dev.badgepipeline.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.standin.FixedAnswerServer;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private final Vertx vertx = Vertx.vertx();
  private final FixedAnswerServer server = new FixedAnswerServer();

  @AfterEach
  void stop() {
    server.close();
    vertx.closeAndAwait();
  }

  @Test
  void countsSeconds() {
    HttpResponse<Buffer> response = answer(Map.of("Retry-After", "42"));

    assertThat(RetryAfter.of(response)).contains(Duration.ofSeconds(42));
  }

  @Test
  void isNeverLongerThanADay() {
    HttpResponse<Buffer> response = answer(Map.of("Retry-After", "999999999"));

    assertThat(RetryAfter.of(response)).contains(Duration.ofDays(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "1.5", "99999999999", "Wed, 21 Oct 2026 07:28:00 GMT"})
  void isUnknownForWhatIsNotSeconds(String value) {
    HttpResponse<Buffer> response = answer(Map.of("Retry-After", value));

    assertThat(RetryAfter.of(response)).isEmpty();
  }

  @Test
  void isUnknownWithoutTheHeader() {
    HttpResponse<Buffer> response = answer(Map.of());

    assertThat(RetryAfter.of(response)).isEmpty();
  }

  private HttpResponse<Buffer> answer(Map<String, String> headers) {
    server.answers(429, headers, "");
    return UpstreamWebClient.create(vertx, LONG_ENOUGH)
        .getAbs(server.url())
        .send()
        .await()
        .atMost(LONG_ENOUGH);
  }
}
