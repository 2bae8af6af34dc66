package dev.badgepipeline.ratings.omdb;

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

class OmdbClientTest {

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
  void readsRatingsAndAwards() {
    server.answers(
        200,
        """
        {"Title":"x","imdbRating":"8.6","Metascore":"N/A","Awards":"Won 4 Oscars.",
         "Ratings":[{"Source":"Internet Movie Database","Value":"8.6/10"},
                    {"Source":"Rotten Tomatoes","Value":"0%"},
                    {"Source":"Metacritic","Value":"78/100"}],"Response":"True"}
        """);

    assertThat(ask(KEY))
        .isEqualTo(
            new ProviderAnswer(
                true,
                Map.of(
                    RatingSource.IMDB, 86,
                    RatingSource.RT_CRITICS, 0,
                    RatingSource.METACRITIC, 78),
                Optional.of("Won 4 Oscars.")));
  }

  @Test
  void notApplicableIsNoRating() {
    server.answers(
        200,
        """
        {"imdbRating":"N/A","Metascore":"N/A","Awards":"N/A","Ratings":[],"Response":"True"}
        """);

    assertThat(ask(KEY)).isEqualTo(new ProviderAnswer(true, Map.of(), Optional.empty()));
  }

  @Test
  void asksByIdAndKey() {
    server.answers(200, "{\"Response\":\"True\"}");

    ask(KEY);

    assertThat(server.requests())
        .singleElement()
        .satisfies(
            request ->
                assertThat(request.query())
                    .isEqualTo(Map.of("i", "tt0078788", "apikey", KEY.value())));
  }

  @Test
  void itsLimitIsAPause() {
    server.answers(401, "{\"Response\":\"False\",\"Error\":\"Request limit reached!\"}");

    assertThat(failure())
        .isInstanceOfSatisfying(
            UpstreamPausedException.class,
            pause -> assertThat(pause.pause()).isEqualTo(Duration.ofHours(3)));
  }

  @Test
  void aRefusedKeyIsAPauseThatDoesNotNameIt() {
    server.answers(401, "{\"Response\":\"False\",\"Error\":\"Invalid API key!\"}");

    assertThat(failure())
        .isInstanceOf(UpstreamPausedException.class)
        .hasMessage("OMDb refuses the API key");
  }

  @Test
  void anUnknownTitleIsAnAnswer() {
    server.answers(200, "{\"Response\":\"False\",\"Error\":\"Incorrect IMDb ID.\"}");

    assertThat(ask(KEY)).isEqualTo(ProviderAnswer.NOT_FOUND);
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
        .hasMessage("OMDb did not answer within 200 ms");
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
    return new OmdbClient(
            config(), new UpstreamCalls(new SimpleMeterRegistry()), new ObjectMapper(), vertx)
        .title("tt0078788", key)
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  private OmdbConfig config() {
    return new OmdbConfig() {
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

      @Override
      public Duration limitPause() {
        return Duration.ofHours(3);
      }
    };
  }
}
