package dev.badgepipeline.ratings.mdblist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.standin.FixedAnswerServer;
import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.UpstreamCalls;
import dev.badgepipeline.upstream.UpstreamException;
import dev.badgepipeline.upstream.UpstreamPausedException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MdblistClientTest {

  private static final ApiKey KEY = new ApiKey("secret-key-of-the-owner");

  private final Vertx vertx = Vertx.vertx();
  private final FixedAnswerServer server = new FixedAnswerServer();
  private Duration timeout = Duration.ofSeconds(10);

  @AfterEach
  void stop() {
    server.close();
    vertx.closeAndAwait();
  }

  @Test
  void readsScores() {
    server.answers(
        200,
        """
        {"ratings":[{"source":"imdb","value":8.1,"score":81,"votes":673852},
                    {"source":"popcorn","value":96,"score":96,"votes":null},
                    {"source":"tomatoes","value":0,"score":0,"votes":12},
                    {"source":"trakt","value":0,"score":0,"votes":0},
                    {"source":"rogerebert","value":4,"score":null,"votes":null},null]}
        """);

    assertThat(ask(KEY).percents())
        .isEqualTo(
            Map.of(
                RatingSource.IMDB, 81,
                RatingSource.RT_AUDIENCE, 96,
                RatingSource.RT_CRITICS, 0));
  }

  @Test
  void anUnknownTitleIsAnAnswer() {
    server.answers(404, "");

    assertThat(ask(KEY)).isEqualTo(ProviderAnswer.NOT_FOUND);
  }

  @Test
  void itsLimitIsAPauseAsLongAsItSays() {
    server.answers(429, Map.of("Retry-After", "42"), "{\"error\":\"Daily API limit exceeded!\"}");

    assertThat(failure())
        .isInstanceOfSatisfying(
            UpstreamPausedException.class,
            pause -> assertThat(pause.pause()).isEqualTo(Duration.ofSeconds(42)));
  }

  @Test
  void itsLimitInASuccessfulAnswerIsAPause() {
    server.answers(200, "{\"response\":false,\"error\":\"API Limit Reached!\"}");

    assertThat(failure()).isInstanceOf(UpstreamPausedException.class);
  }

  @Test
  void aRefusedKeyInASuccessfulAnswerIsAPause() {
    server.answers(200, "{\"response\":false,\"error\":\"Invalid API key!\"}");

    assertThat(failure()).isInstanceOf(UpstreamPausedException.class);
  }

  @Test
  void anUnknownTitleInASuccessfulAnswerIsAnAnswer() {
    server.answers(200, "{\"response\":false,\"error\":\"Movie not found!\"}");

    assertThat(ask(KEY)).isEqualTo(ProviderAnswer.NOT_FOUND);
  }

  @Test
  void anyOtherErrorInASuccessfulAnswerIsAFault() {
    server.answers(200, "{\"response\":false,\"error\":\"Database connection lost\"}");

    assertThat(failure()).isInstanceOf(UpstreamException.class);
  }

  @Test
  void aBodyThatIsNotJsonIsAFault() {
    server.answers(200, "<html>Bad gateway</html>");

    assertThat(failure()).isInstanceOf(UpstreamException.class);
  }

  @Test
  void aServersFaultIsAFault() {
    server.answers(503, "");

    assertThat(failure()).isInstanceOf(UpstreamException.class).hasMessageContaining("503");
  }

  @Test
  void anUnreachableServerIsAFaultThatNamesNoKey() {
    server.close();

    assertThat(failure())
        .isInstanceOf(UpstreamException.class)
        .hasMessageNotContaining(KEY.value());
  }

  @Test
  void aKeyThatCannotBeSentIsAFaultThatDoesNotNameIt() {
    ApiKey broken = new ApiKey("secret-key\nof-the-owner");

    Throwable failure = catchThrowable(() -> ask(broken));

    assertThat(failure == null ? "" : failure.toString()).doesNotContain("of-the-owner");
  }

  @Test
  void aSilentServerIsAFaultAfterTheTimeout() {
    server.keepsSilent();
    timeout = Duration.ofMillis(200);

    assertThat(failure())
        .isInstanceOf(UpstreamException.class)
        .hasMessage("MDBList did not answer within 200 ms");
  }

  @Test
  void aRedirectionIsNotFollowedWithTheKey() {
    try (FixedAnswerServer elsewhere = new FixedAnswerServer()) {
      server.answers(302, Map.of("Location", elsewhere.url()), "");

      Throwable failure = failure();

      assertThat(elsewhere.requests()).isEmpty();
      assertThat(failure).isInstanceOf(UpstreamException.class).hasMessageContaining("302");
    }
  }

  private Throwable failure() {
    return catchThrowable(() -> ask(KEY));
  }

  private ProviderAnswer ask(ApiKey key) {
    return new MdblistClient(
            config(), new UpstreamCalls(new SimpleMeterRegistry()), new ObjectMapper(), vertx)
        .title("imdb/movie/tt0078788", key)
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  private MdblistConfig config() {
    return new MdblistConfig() {
      @Override
      public String url() {
        return server.url();
      }

      @Override
      public Optional<String> apiKey() {
        return Optional.of(KEY.value());
      }

      @Override
      public Duration timeout() {
        return timeout;
      }
    };
  }
}
