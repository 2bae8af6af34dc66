package dev.badgepipeline.ratings.omdb;

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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OmdbProviderTest extends RatingProviderContract {

  private record Config(
      String url, Optional<String> apiKey, long callsPerDay, Duration timeout, Duration limitPause)
      implements OmdbConfig {}

  @Override
  protected HttpRatingProvider<?> provider(ProviderCalls calls, Duration timeout) {
    return new OmdbProvider(
        new Config("http://127.0.0.1:1", Optional.empty(), 1000, timeout, limitPause()), calls);
  }

  @Override
  protected ProviderAnswer title() {
    return new ProviderAnswer(
        true,
        Map.of(RatingSource.IMDB, 76, RatingSource.RT_CRITICS, 78, RatingSource.METACRITIC, 76),
        Optional.of("Nominated for 2 Oscars. Another 17 wins & 33 nominations."));
  }

  @Override
  protected Statuses statuses() {
    return new Statuses(401, 401, 200);
  }

  @Override
  protected Duration limitPause() {
    return Duration.ofHours(3);
  }

  @Override
  protected void assertAsksFor(Request request, String key) {
    assertThat(request.path()).isEqualTo("/");
    assertThat(request.query()).isEqualTo(Map.of("i", "tt0078748", "apikey", key));
  }

  @Test
  void zeroPerCentIsARating() {
    server.answers(
        200,
        """
        {"imdbRating":"N/A","Metascore":"N/A","Awards":"N/A","Response":"True",
         "Ratings":[{"Source":"Rotten Tomatoes","Value":"0%"}]}
        """);

    assertThat(ask().percents()).isEqualTo(Map.of(RatingSource.RT_CRITICS, 0));
  }

  @Test
  void notApplicableIsNoRating() {
    server.answers(
        200,
        """
        {"imdbRating":"N/A","Metascore":"N/A","Awards":"N/A","Ratings":[],"Response":"True"}
        """);

    assertThat(ask()).isEqualTo(new ProviderAnswer(true, Map.of(), Optional.empty()));
  }

  /** So answers a wrong address, which must not be taken for an unknown title. */
  @Test
  void aMissingPageIsAFault() {
    server.answers(404, "");

    assertThat(failure()).isInstanceOf(UpstreamException.class);
  }

  @Test
  void anotherErrorIsAFault() {
    server.answers(200, "{\"Response\":\"False\",\"Error\":\"Something went wrong.\"}");

    assertThat(failure()).isInstanceOf(UpstreamException.class);
  }

  @Test
  void aTitleIsAskedForByItsOwnId() {
    assertThat(idOf(ItemType.EPISODE, OWN, OF_SERIES)).contains("tt0078748");
  }

  @Test
  void aSeasonIsAskedForByTheIdOfItsSeries() {
    assertThat(idOf(ItemType.SEASON, ProviderIds.NONE, OF_SERIES)).contains("tt13622776");
  }
}
