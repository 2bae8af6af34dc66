package dev.badgepipeline.ratings.mdblist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.lists.ListPage;
import dev.badgepipeline.lists.ListProvider;
import dev.badgepipeline.lists.ListedTitle;
import dev.badgepipeline.lists.UnreadableListException;
import dev.badgepipeline.ratings.BatchProvider;
import dev.badgepipeline.ratings.Distinction;
import dev.badgepipeline.ratings.HttpRatingProvider;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.ratings.ProviderCalls;
import dev.badgepipeline.ratings.RatingProviderContract;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.ratings.TitleFacts;
import dev.badgepipeline.standin.StandInServer.Request;
import dev.badgepipeline.upstream.UpstreamException;
import dev.badgepipeline.upstream.UpstreamPausedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MdblistProviderTest extends RatingProviderContract {

  static final String LIST =
      """
      {"movies":[
         {"id":278,"rank":1,"adult":0,"title":"A","imdb_id":"tt0111161","tvdb_id":null,
          "ids":{"mdblist":"m278","imdb":"tt0111161","tmdb":278,"tvdb":null},
          "mediatype":"movie","release_year":1994},
         {"id":238,"rank":0,"title":"B","imdb_id":"tt0068646","mediatype":"movie"}],
       "shows":[
         {"id":1396,"rank":2,"title":"C","imdb_id":"tt0903747","tvdb_id":81189,
          "mediatype":"show"}]}
      """;

  private record Config(
      String url,
      Optional<String> apiKey,
      long callsPerDay,
      Duration listsFreshFor,
      Duration timeout)
      implements MdblistConfig {}

  @Override
  protected HttpRatingProvider<?> provider(ProviderCalls calls, Duration timeout) {
    return new MdblistProvider(
        new Config("http://127.0.0.1:1", Optional.empty(), 1000, Duration.ofDays(1), timeout),
        calls);
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
        Optional.empty(),
        TitleFacts.of(List.of(Distinction.MUST_SEE, Distinction.CERTIFIED_FRESH)));
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
    assertThat(request.query()).isEqualTo(Map.of("apikey", key, "append_to_response", "keyword"));
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

  @ParameterizedTest
  @CsvSource({"movie, 81, 15, true", "movie, 80, 40, false", "movie, 95, 14, false"})
  void metacriticsRuleForFilmsIsKnown(String type, int score, int reviews, boolean isMustSee) {
    server.answers(200, rated(type, score, reviews));

    assertThat(ask().facts().distinctions().contains(Distinction.MUST_SEE)).isEqualTo(isMustSee);
  }

  @ParameterizedTest
  @CsvSource({"show, 95", "'', 95", "movie, "})
  void whatMetacriticsRuleDoesNotDecideIsNotDistinguished(String type, @Nullable Integer score) {
    server.answers(200, rated(type, score, score == null ? null : 40));

    assertThat(ask().facts()).isEqualTo(TitleFacts.NONE);
  }

  private static String rated(String type, @Nullable Integer score, @Nullable Integer reviews) {
    return """
    {"type":"%s","ratings":[{"source":"metacritic","value":%d,"score":%d,"votes":%d}]}
    """
        .formatted(type, score, score, reviews);
  }

  @Test
  void distinctionsThatAreAmongTheKeywordsArePassedOn() {
    server.answers(
        200,
        """
        {"type":"show","ratings":[],
         "keywords":[{"id":1,"name":"shark"},{"id":2,"name":"certified-fresh"},
                     "certified-hot",{"id":3,"name":"metacritic-must-see"},null,7]}
        """);

    assertThat(ask().facts().distinctions())
        .containsExactly(
            Distinction.MUST_SEE, Distinction.CERTIFIED_FRESH, Distinction.VERIFIED_HOT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"certified-fresh\"", "{\"a\":{}}", "[[]]"})
  void keywordsInAnotherFormHurtNoRating(String keywords) {
    server.answers(
        200, "{\"ratings\":[{\"source\":\"imdb\",\"score\":85}],\"keywords\":" + keywords + "}");

    assertThat(ask()).isEqualTo(rated(Map.of(RatingSource.IMDB, 85)));
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

  @Test
  void severalTitlesAreAskedForInOneCall() {
    answers(200, "titles.json");

    askForMany("imdb/movie/tt0073195", "imdb/movie/tt0078748");

    assertThat(server.requests())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.method()).isEqualTo("POST");
              assertThat(request.path()).isEqualTo("/imdb/movie");
              assertThat(request.query()).containsOnlyKeys("apikey");
              assertThat(request.header("Content-Type")).isEqualTo("application/json");
              assertThat(new String(request.body(), StandardCharsets.UTF_8))
                  .isEqualTo(
                      "{\"ids\":[\"tt0073195\",\"tt0078748\"],"
                          + "\"append_to_response\":[\"keyword\"]}");
            });
  }

  @Test
  void severalTitlesAreToldApartByTheirIdsAndOneThatIsLeftOutIsUnknown() {
    answers(200, "titles.json");

    assertThat(askForMany("imdb/movie/tt0073195", "imdb/movie/tt9999999", "imdb/movie/tt0078748"))
        .isEqualTo(
            Map.of(
                "imdb/movie/tt0073195",
                rated(Map.of(RatingSource.IMDB, 81, RatingSource.RT_CRITICS, 97)),
                "imdb/movie/tt0078748",
                rated(Map.of(RatingSource.IMDB, 85)),
                "imdb/movie/tt9999999",
                ProviderAnswer.NOT_FOUND));
  }

  @Test
  void severalTitlesAreToldApartByNumbersToo() {
    answers(200, "titles.json");

    assertThat(askForMany("tmdb/movie/578", "tmdb/movie/57"))
        .containsEntry(
            "tmdb/movie/578", rated(Map.of(RatingSource.IMDB, 81, RatingSource.RT_CRITICS, 97)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ids\":{\"imdb\":\"tt0073195\"},\"ratings\":\"soon\"}",
        "{\"ids\":{\"imdb\":\"tt0073195\"}}",
        "{\"ids\":{\"imdb\":\"tt0073195\"},\"ratings\":[],\"error\":\"Database connection lost\"}",
        "{\"ratings\":[]}",
        "null",
        "4711"
      })
  void aTitleThatIsBrokenIsNoAnswerAndHurtsNoOther(String broken) {
    server.answers(
        200,
        "["
            + broken
            + ",{\"ids\":{\"imdb\":\"tt0078748\"},"
            + "\"ratings\":[{\"source\":\"imdb\",\"score\":85}]}]");

    assertThat(askForMany("imdb/movie/tt0073195", "imdb/movie/tt0078748"))
        .isEqualTo(Map.of("imdb/movie/tt0078748", rated(Map.of(RatingSource.IMDB, 85))));
  }

  @Test
  void itsLimitIsAPauseForSeveralTitlesToo() {
    answers(429, "limit.json");

    assertThat(catchThrowable(() -> askForMany("imdb/movie/tt0073195")))
        .isInstanceOf(UpstreamPausedException.class)
        .hasMessage("MDBList's limit is reached");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"detail\":\"Not found\"}", "{}", "<html>Bad gateway</html>", ""})
  void anAnswerThatIsNoListIsAFault(String answer) {
    server.answers(200, answer);

    assertThat(catchThrowable(() -> askForMany("imdb/movie/tt0073195")))
        .isInstanceOf(UpstreamException.class)
        .hasMessage("MDBList answers 200 without a title");
  }

  @Test
  void filmsAndSeriesAndTheIdsOfEachServiceAreOfDifferentCalls() {
    BatchProvider provider = (BatchProvider) provider();

    assertThat(
            Stream.of("imdb/movie/tt1", "imdb/movie/tt2", "imdb/show/tt1", "tmdb/movie/1")
                .map(provider::kindOfCall))
        .containsExactly("imdb/movie", "imdb/movie", "imdb/show", "tmdb/movie");
  }

  @Test
  void aListIsAskedForByItsNumberInTheOrderOfItsRanks() {
    server.answers(200, LIST);

    page("2194", 500);

    assertThat(server.requests())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.path()).isEqualTo("/lists/2194/items");
              assertThat(request.query())
                  .containsEntry("limit", "500")
                  .containsEntry("offset", "500")
                  .containsEntry("sort", "rank")
                  .containsEntry("order", "asc")
                  .containsKey("apikey");
            });
  }

  @Test
  void aListIsAskedForByItsOwnerAndName() {
    server.answers(200, LIST);

    page("somebody/top-250", 0);

    assertThat(server.requests())
        .singleElement()
        .satisfies(
            request -> assertThat(request.path()).isEqualTo("/lists/somebody/top-250/items/"));
  }

  @Test
  void aListHasFilmsAndSeriesWithTheirIdsAndRanks() {
    server.answers(200, LIST);

    assertThat(page("2194", 0).titles())
        .containsExactly(
            new ListedTitle(false, ids("tt0111161", "278", null), Optional.of(1)),
            new ListedTitle(false, ids("tt0068646", "238", null), Optional.empty()),
            new ListedTitle(true, ids("tt0903747", "1396", "81189"), Optional.of(2)));
  }

  @Test
  void whatHasNoIdOrIsNoTitleCountsAsAnEntryOnly() {
    server.answers(200, "{\"movies\":[null,{\"title\":\"?\",\"imdb_id\":\"\",\"id\":0}]}");

    assertThat(page("2194", 0)).isEqualTo(new ListPage(List.of(), 2, true));
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true"})
  void itSaysWhetherThereIsMoreOfAList(String more, boolean isLast) {
    server.answers(200, Map.of("X-Has-More", more), LIST);

    assertThat(page("2194", 0).isLast()).isEqualTo(isLast);
  }

  @Test
  void anEmptyListIsAList() {
    server.answers(200, "{\"movies\":[],\"shows\":[]}");

    assertThat(page("2194", 0)).isEqualTo(new ListPage(List.of(), 0, true));
  }

  @ParameterizedTest
  @CsvSource({
    "404, '{\"detail\":\"?\"}'",
    "404, ''",
    "403, '{\"error\":\"This list is private\"}'",
    "200, '{\"error\":\"List not found\"}'"
  })
  void aListThatIsNotForThisKeyIsNoFaultOfTheProvider(int status, String body) {
    server.answers(status, body);

    assertThat(catchThrowable(() -> page("2194", 0)))
        .isInstanceOf(UnreadableListException.class)
        .hasMessage("it has no such list that this key may read");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aRefusedKeyIsAPauseForListsToo() {
    answers(403, "refused-key.json");

    assertThat(catchThrowable(() -> page("2194", 0))).isInstanceOf(UpstreamPausedException.class);
  }

  @Test
  void itsLimitIsAPauseForListsToo() {
    answers(429, "limit.json");

    assertThat(catchThrowable(() -> page("2194", 0))).isInstanceOf(UpstreamPausedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "<html>Bad gateway</html>", "{\"movies\":\"soon\"}", ""})
  void whatIsNoListIsAFault(String answer) {
    server.answers(200, answer);

    assertThat(catchThrowable(() -> page("2194", 0)))
        .isInstanceOf(UpstreamException.class)
        .hasMessage("MDBList answers 200 without a list");
  }

  private ListPage page(String list, int offset) {
    return ((ListProvider) provider()).page(list, offset).await().atMost(Duration.ofSeconds(20));
  }

  private static ProviderIds ids(String imdb, String tmdb, @Nullable String tvdb) {
    return new ProviderIds(Optional.of(imdb), Optional.of(tmdb), Optional.ofNullable(tvdb));
  }

  private Map<String, ProviderAnswer> askForMany(String... ids) {
    return ((BatchProvider) provider())
        .askForMany(List.of(ids))
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  private static ProviderAnswer rated(Map<RatingSource, Integer> percents) {
    return new ProviderAnswer(true, percents, Optional.empty());
  }
}
