package dev.badgepipeline.ratings.mdblist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.ratings.HttpRatingProvider;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.ratings.ProviderCalls;
import dev.badgepipeline.ratings.RatingProviderContract;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.standin.StandInServer.Request;
import dev.badgepipeline.upstream.UpstreamException;
import dev.badgepipeline.upstream.UpstreamPausedException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MdblistProviderTest extends RatingProviderContract {

  private record Config(String url, Optional<String> apiKey, long callsPerDay, Duration timeout)
      implements MdblistConfig {}

  @Override
  protected HttpRatingProvider<?> provider(ProviderCalls calls, Duration timeout) {
    return new MdblistProvider(
        new Config("http://127.0.0.1:1", Optional.empty(), 1000, timeout), calls);
  }

  @Override
  protected ProviderAnswer title() {
    return new ProviderAnswer(
        true,
        Map.of(
            RatingSource.IMDB, 81,
            RatingSource.METACRITIC, 87,
            RatingSource.TRAKT, 78,
            RatingSource.RT_CRITICS, 97,
            RatingSource.TMDB, 76,
            RatingSource.LETTERBOXD, 80),
        Optional.empty());
  }

  @Override
  protected Statuses statuses() {
    return new Statuses(429, 403, 404);
  }

  @Override
  protected Duration limitPause() {
    return Duration.ofHours(1);
  }

  @Override
  protected void assertAsksFor(Request request, String key) {
    assertThat(request.path()).isEqualTo("/imdb/movie/tt0078748");
    assertThat(request.query()).isEqualTo(Map.of("apikey", key));
  }

  @Test
  void aScoreOfZeroIsBelievedWhenSomebodyHasVoted() {
    server.answers(
        200,
        """
        {"ratings":[{"source":"popcorn","value":96,"score":96,"votes":null},
                    {"source":"tomatoes","value":0,"score":0,"votes":12},
                    {"source":"trakt","value":0,"score":0,"votes":0},
                    {"source":"rogerebert","value":4,"score":null,"votes":null},null]}
        """);

    assertThat(ask().percents())
        .isEqualTo(Map.of(RatingSource.RT_AUDIENCE, 96, RatingSource.RT_CRITICS, 0));
  }

  @Test
  void aMissingPageIsAnUnknownTitle() {
    server.answers(404, "");

    assertThat(ask()).isEqualTo(ProviderAnswer.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"API Limit Reached!", "Invalid API key!"})
  void anErrorInASuccessfulAnswerIsAPause(String error) {
    server.answers(200, "{\"response\":false,\"error\":\"" + error + "\"}");

    assertThat(failure()).isInstanceOf(UpstreamPausedException.class);
  }

  @Test
  void anUnknownTitleInASuccessfulAnswerIsAnAnswer() {
    answers(200, "unknown.json");

    assertThat(ask()).isEqualTo(ProviderAnswer.NOT_FOUND);
  }

  @Test
  void anyOtherErrorInASuccessfulAnswerIsAFault() {
    server.answers(200, "{\"response\":false,\"error\":\"Database connection lost\"}");

    assertThat(failure()).isInstanceOf(UpstreamException.class);
  }

  @Test
  void aSeriesWithoutAnImdbIdIsAskedForByAnother() {
    ProviderIds tmdb = new ProviderIds(Optional.empty(), Optional.of("114461"), Optional.of("7"));

    assertThat(idOf(ItemType.SERIES, tmdb, ProviderIds.NONE)).contains("tmdb/show/114461");
  }

  @Test
  void theTvdbIdIsTheLastResort() {
    ProviderIds tvdb = new ProviderIds(Optional.empty(), Optional.empty(), Optional.of("393187"));

    assertThat(idOf(ItemType.SERIES, tvdb, ProviderIds.NONE)).contains("tvdb/show/393187");
  }

  @Test
  void anEpisodeIsAskedForByTheIdOfItsSeries() {
    assertThat(idOf(ItemType.EPISODE, OWN, OF_SERIES)).contains("imdb/show/tt13622776");
  }
}
