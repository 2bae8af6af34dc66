package dev.badgepipeline.ratings.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.ratings.HttpRatingProvider;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.ratings.ProviderCalls;
import dev.badgepipeline.ratings.RatingProviderContract;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.ratings.StreamingService;
import dev.badgepipeline.ratings.TitleFacts;
import dev.badgepipeline.standin.StandInServer.Request;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TmdbProviderTest extends RatingProviderContract {

  private record Config(String url, Optional<String> token, Duration timeout, Duration patience)
      implements TmdbConfig {}

  private Duration patience = Duration.ZERO;

  @Override
  protected HttpRatingProvider<?> provider(ProviderCalls calls, Duration timeout) {
    return new TmdbProvider(
        new Config("http://127.0.0.1:1", Optional.empty(), timeout, patience), calls);
  }

  @Override
  protected ProviderAnswer title() {
    return new ProviderAnswer(
        true,
        Map.of(RatingSource.TMDB, 84),
        Optional.empty(),
        streamedBy(
            new StreamingService("Netflix", List.of("CH", "FR")),
            new StreamingService("Disney Plus", List.of("CH", "DE"))));
  }

  @Override
  protected Statuses statuses() {
    return new Statuses(429, 401, 404);
  }

  @Override
  protected Duration limitPause() {
    return Duration.ofSeconds(10);
  }

  @Override
  protected void assertAsksFor(Request request, String key) {
    assertThat(request.path()).isEqualTo("/movie/348");
    assertThat(request.header("Authorization")).isEqualTo("Bearer " + key);
    assertThat(request.query()).isEqualTo(Map.of("append_to_response", "watch/providers"));
  }

  @Test
  void readsTheRatingOfWhatItFinds() {
    server.answers(
        200,
        """
        {"movie_results":[],"tv_results":[{"vote_average":8.02,"vote_count":1100}]}
        """);

    assertThat(ask().percents()).isEqualTo(Map.of(RatingSource.TMDB, 80));
  }

  @Test
  void anAverageWithoutVotesIsNoRating() {
    server.answers(200, "{\"movie_results\":[null,{\"vote_average\":0.0,\"vote_count\":0}]}");

    assertThat(ask()).isEqualTo(new ProviderAnswer(true, Map.of(), Optional.empty()));
  }

  @Test
  void readsWhenASeriesGoesOn() {
    server.answers(
        200,
        """
        {"vote_average":8.0,"vote_count":12,
         "last_episode_to_air":{"air_date":"2026-11-27","season_number":1,"episode_number":4},
         "next_episode_to_air":{"air_date":"2026-12-04","season_number":1,"episode_number":5}}
        """);

    assertThat(ask().facts().nextEpisode()).contains(LocalDate.parse("2026-12-04"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"next_episode_to_air\":null",
        "\"next_episode_to_air\":{\"air_date\":null}",
        "\"next_episode_to_air\":{\"air_date\":\"\"}",
        "\"next_episode_to_air\":{\"air_date\":\"2026-02-30\"}",
        "\"next_episode_to_air\":\"soon\"",
        "\"watch/providers\":null",
        "\"watch/providers\":[]",
        "\"watch/providers\":{\"results\":[{\"flatrate\":[]}]}",
        "\"watch/providers\":{\"results\":{\"DE\":{\"flatrate\":\"Netflix\"}}}",
        "\"watch/providers\":{\"results\":{\"DE\":{\"flatrate\":[null,{\"provider_id\":8}]}}}",
        "\"watch/providers\":{\"results\":{\"Germany\":{\"flatrate\":[{\"provider_name\":\"A\"}]}}}"
      })
  void whatIsNoFactIsNoneAndHurtsNoRating(String member) {
    server.answers(200, "{\"vote_average\":8.0,\"vote_count\":12," + member + "}");

    assertThat(ask())
        .isEqualTo(
            new ProviderAnswer(
                true, Map.of(RatingSource.TMDB, 80), Optional.empty(), TitleFacts.NONE));
  }

  /** They come from outside, and end up in reports. */
  @Test
  void namesOfServicesAreLinesOfReasonableLength() {
    server.answers(
        200,
        """
        {"watch/providers":{"results":{"DE":{"flatrate":[
          {"provider_name":"Sky\\nGo"},{"provider_name":"%s"}]}}}}
        """
            .formatted("x".repeat(81)));

    assertThat(ask().facts()).isEqualTo(streamedBy(new StreamingService("Sky Go", List.of("DE"))));
  }

  private static TitleFacts streamedBy(StreamingService... services) {
    return new TitleFacts(List.of(services), Optional.empty(), List.of());
  }

  /** TMDb allows some fifty calls a second; a library that is worked through makes more. */
  @Test
  void aCallThatComesTooSoonIsMadeAgainWhenTmdbAllowsIt() {
    patience = Duration.ofSeconds(10);
    answers(200, "title.json");
    server.answersOnce(429, Map.of("Retry-After", "1"), "");

    assertThat(ask()).isEqualTo(title());
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void findingNothingIsAnAnswer() {
    server.answers(200, "{\"movie_results\":[],\"tv_results\":[]}");

    assertThat(ask()).isEqualTo(ProviderAnswer.NOT_FOUND);
  }

  @Test
  void anImdbIdIsLookedUpWhenThereIsNoOtherId() {
    ProviderIds imdb = ProviderIds.imdb("tt0078748");
    server.answers(200, "{}");

    ask(idOf(ItemType.MOVIE, imdb, ProviderIds.NONE).orElseThrow());

    assertThat(server.requests())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.path()).isEqualTo("/find/tt0078748");
              assertThat(request.query()).isEqualTo(Map.of("external_source", "imdb_id"));
            });
  }

  @Test
  void aSeriesIsAskedForByItsOwnId() {
    assertThat(idOf(ItemType.SERIES, OF_SERIES, ProviderIds.NONE)).contains("tv/114461");
  }

  /** A season's id at TMDb is no id of a series. */
  @Test
  void aSeasonIsAskedForByTheIdOfItsSeries() {
    assertThat(idOf(ItemType.SEASON, OWN, OF_SERIES)).contains("tv/114461");
  }

  @Test
  void anEpisodeIsLookedUpByItself() {
    assertThat(idOf(ItemType.EPISODE, OWN, OF_SERIES)).contains("find/tt0078748");
  }

  @Test
  void anEpisodeWithoutAnImdbIdHasTheIdOfItsSeries() {
    assertThat(idOf(ItemType.EPISODE, ProviderIds.NONE, ProviderIds.imdb("tt13622776")))
        .contains("find/tt13622776");
  }
}
