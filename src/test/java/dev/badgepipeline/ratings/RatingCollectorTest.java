package dev.badgepipeline.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.badgepipeline.context.Contexts;
import dev.badgepipeline.database.MemoryStore;
import dev.badgepipeline.library.LibraryRating;
import dev.badgepipeline.library.TestItems;
import dev.badgepipeline.ratings.Rating.Origin;
import dev.badgepipeline.time.MovedClock;
import dev.badgepipeline.time.VirtualTime;
import dev.badgepipeline.upstream.UpstreamException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RatingCollectorTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final Rating IMDB = new Rating(RatingSource.IMDB, 85, Origin.UPSTREAM);
  private static final Rating TMDB = new Rating(RatingSource.TMDB, 82, Origin.UPSTREAM);

  private final ScriptedProvider omdb =
      new ScriptedProvider("OMDb", 10, RatingSource.IMDB).rates(RatingSource.IMDB, 85);
  private final ScriptedProvider tmdb =
      new ScriptedProvider("TMDb", 10, RatingSource.TMDB).rates(RatingSource.TMDB, 82);
  private final ScriptedProvider mdblist =
      new ScriptedProvider("MDBList", 20, RatingSource.values())
          .rates(Map.of(RatingSource.IMDB, 11, RatingSource.TRAKT, 83));

  @Test
  void everyProviderContributes() {
    assertThat(ratings(RatingSource.TMDB, RatingSource.IMDB).known()).containsExactly(TMDB, IMDB);
  }

  @Test
  void aLaterRoundIsNotAskedForWhatIsThere() {
    ratings(RatingSource.IMDB, RatingSource.TMDB);

    assertThat(mdblist.asked()).isEmpty();
  }

  @Test
  void aLaterRoundFillsWhatIsMissingAndReplacesNothing() {
    assertThat(ratings(RatingSource.IMDB, RatingSource.TRAKT).known())
        .containsExactly(IMDB, new Rating(RatingSource.TRAKT, 83, Origin.UPSTREAM));
  }

  @Test
  void aProviderOfOtherSourcesIsNotAsked() {
    ratings(RatingSource.IMDB);

    assertThat(tmdb.asked()).isEmpty();
  }

  @Test
  void aProviderThatIsDownHidesNoOther() {
    omdb.fails(new UpstreamException("OMDb answers 503"));
    mdblist.withoutKey();

    assertThat(ratings(RatingSource.IMDB, RatingSource.TMDB))
        .isEqualTo(
            new Ratings(
                List.of(TMDB),
                List.of(
                    new MissingRating(
                        RatingSource.IMDB, "OMDb: OMDb answers 503; MDBList: no API key"))));
  }

  @Test
  void aLaterRoundStandsInForAProviderThatIsDown() {
    omdb.fails(new UpstreamException("OMDb answers 503"));

    assertThat(ratings(RatingSource.IMDB).known())
        .containsExactly(new Rating(RatingSource.IMDB, 11, Origin.UPSTREAM));
  }

  @Test
  void tellsAnUnratedTitleFromAnUnknownOne() {
    omdb.rates(Map.of());
    mdblist.answers(Uni.createFrom().item(ProviderAnswer.NOT_FOUND));

    assertThat(ratings(RatingSource.IMDB).missing())
        .containsExactly(
            new MissingRating(
                RatingSource.IMDB, "OMDb: has no rating of it; MDBList: does not know this title"));
  }

  @Test
  void theLibrarysOwnRecordIsTheLastResort() {
    omdb.withoutKey();
    mdblist.withoutKey();

    Ratings ratings =
        desk()
            .of(
                TestItems.withRatings(
                    new LibraryRating("imdb", 7.6, 10, OptionalInt.empty()),
                    new LibraryRating("themoviedb", 1.1, 10, OptionalInt.empty())),
                List.of(RatingSource.IMDB, RatingSource.TMDB),
                Asker.PERSON,
                new MemoryStore())
            .await()
            .atMost(LONG_ENOUGH);

    assertThat(ratings.known())
        .containsExactly(new Rating(RatingSource.IMDB, 76, Origin.LIBRARY), TMDB);
  }

  @Test
  void namesWhoWillBeAsked() {
    omdb.withoutKey();

    assertThat(desk().askedFor(Set.of(RatingSource.IMDB, RatingSource.TMDB)))
        .containsExactly(tmdb, mdblist);
  }

  private Ratings ratings(RatingSource... wanted) {
    return desk()
        .of(TestItems.withRatings(), List.of(wanted), Asker.PERSON, new MemoryStore())
        .await()
        .atMost(LONG_ENOUGH);
  }

  private RatingCollector desk() {
    ObjectMapper json = new ObjectMapper().registerModule(new Jdk8Module());
    MovedClock clock = new MovedClock(Instant.parse("2026-05-04T10:00:00Z"));
    VirtualTime time = new VirtualTime();
    ProviderBudgets budgets =
        new ProviderBudgets(new MemoryLedger(), TestRatings.USUAL, clock, time);
    return new RatingCollector(
        List.of(mdblist, omdb, tmdb),
        new ProviderAnswers(
            json,
            new Freshness(TestRatings.USUAL),
            budgets,
            new BatchedCalls(budgets, Contexts.OWN),
            clock,
            new ProviderPauses(time, List.of())));
  }
}
