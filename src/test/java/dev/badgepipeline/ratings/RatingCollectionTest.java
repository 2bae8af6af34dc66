package dev.badgepipeline.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.ratings.Rating.Origin;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RatingCollectionTest {

  private final RatingCollection collection =
      new RatingCollection(List.of(RatingSource.METACRITIC, RatingSource.IMDB));

  @Test
  void theFirstRatingOfASourceCounts() {
    collection.add(new Rating(RatingSource.IMDB, 85, Origin.UPSTREAM));
    collection.add(new Rating(RatingSource.IMDB, 70, Origin.LIBRARY));

    assertThat(collection.toRatings().known())
        .containsExactly(new Rating(RatingSource.IMDB, 85, Origin.UPSTREAM));
  }

  @Test
  void ratingsComeInTheOrderInWhichTheyAreWanted() {
    collection.add(new Rating(RatingSource.IMDB, 85, Origin.UPSTREAM));
    collection.add(new Rating(RatingSource.METACRITIC, 89, Origin.UPSTREAM));

    assertThat(collection.toRatings().known())
        .extracting(Rating::source)
        .containsExactly(RatingSource.METACRITIC, RatingSource.IMDB);
  }

  @Test
  void whatIsNotWantedIsLeftOut() {
    collection.add(new Rating(RatingSource.TRAKT, 85, Origin.UPSTREAM));

    assertThat(collection.toRatings().known()).isEmpty();
  }

  @Test
  void aSourceThatIsWantedTwiceIsThereOnce() {
    RatingCollection twice =
        new RatingCollection(List.of(RatingSource.IMDB, RatingSource.TMDB, RatingSource.IMDB));
    twice.add(new Rating(RatingSource.IMDB, 85, Origin.UPSTREAM));

    assertThat(twice.toRatings())
        .isEqualTo(
            new Ratings(
                List.of(new Rating(RatingSource.IMDB, 85, Origin.UPSTREAM)),
                List.of(new MissingRating(RatingSource.TMDB, "no provider has it"))));
  }

  @Test
  void namesWhyARatingIsMissing() {
    collection.add(new Rating(RatingSource.METACRITIC, 89, Origin.UPSTREAM));
    collection.isMissing(RatingSource.IMDB, "OMDb", "no API key");
    collection.isMissing(RatingSource.IMDB, "MDBList", "does not know this title");

    assertThat(collection.toRatings().missing())
        .containsExactly(
            new MissingRating(
                RatingSource.IMDB, "OMDb: no API key; MDBList: does not know this title"));
  }

  @Test
  void aRatingThatIsThereAfterAllIsNotMissing() {
    collection.isMissing(RatingSource.IMDB, "OMDb", "no API key");
    collection.add(new Rating(RatingSource.IMDB, 85, Origin.LIBRARY));

    assertThat(collection.toRatings().missing())
        .extracting(MissingRating::source)
        .containsExactly(RatingSource.METACRITIC);
  }

  @Test
  void needsASourceUntilItIsThere() {
    collection.add(new Rating(RatingSource.METACRITIC, 89, Origin.UPSTREAM));

    assertThat(collection.needs(Set.of(RatingSource.METACRITIC, RatingSource.IMDB))).isTrue();
    assertThat(collection.needs(Set.of(RatingSource.METACRITIC, RatingSource.TRAKT))).isFalse();
  }
}
