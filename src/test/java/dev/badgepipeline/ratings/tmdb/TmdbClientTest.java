package dev.badgepipeline.ratings.tmdb;

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

class TmdbClientTest {

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
  void readsTheRatingOfWhatItFinds() {
    server.answers(
        200,
        """
        {"movie_results":[],"tv_results":[{"vote_average":8.02,"vote_count":1100}]}
        """);

    assertThat(ask(KEY).percents()).isEqualTo(Map.of(RatingSource.TMDB, 80));
  }

  @Test
  void anAverageWithoutVotesIsNoRating() {
    server.answers(200, "{\"movie_results\":[{\"vote_average\":0.0,\"vote_count\":0}]}");

    assertThat(ask(KEY)).isEqualTo(new ProviderAnswer(true, Map.of(), Optional.empty()));
  }

  @Test
  void findingNothingIsAnAnswer() {
    server.answers(200, "{\"movie_results\":[],\"tv_results\":[]}");

    assertThat(ask(KEY)).isEqualTo(ProviderAnswer.NOT_FOUND);
  }

  @Test
  void sendsItsTokenInTheHeaderAlone() {
    server.answers(404, "");

    ask(KEY);

    assertThat(server.requests())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.header("Authorization")).isEqualTo("Bearer " + KEY.value());
              assertThat(request.path()).isEqualTo("/find/tt0078788");
              assertThat(request.query()).isEqualTo(Map.of("external_source", "imdb_id"));
            });
  }

  @Test
  void itsLimitIsAPauseAsLongAsItSays() {
    server.answers(429, Map.of("Retry-After", "42"), "");

    assertThat(failure())
        .isInstanceOfSatisfying(
            UpstreamPausedException.class,
            pause -> assertThat(pause.pause()).isEqualTo(Duration.ofSeconds(42)));
  }

  @Test
  void aRefusedTokenIsAPause() {
    server.answers(401, "{\"status_code\":7,\"success\":false}");

    assertThat(failure()).isInstanceOf(UpstreamPausedException.class);
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
        .hasMessage("TMDb did not answer within 200 ms");
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
    return new TmdbClient(
            config(), new UpstreamCalls(new SimpleMeterRegistry()), new ObjectMapper(), vertx)
        .title("find/tt0078788", key)
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  private TmdbConfig config() {
    return new TmdbConfig() {
      @Override
      public String url() {
        return server.url();
      }

      @Override
      public Optional<String> token() {
        return Optional.of(KEY.value());
      }

      @Override
      public Duration timeout() {
        return timeout;
      }
    };
  }
}
