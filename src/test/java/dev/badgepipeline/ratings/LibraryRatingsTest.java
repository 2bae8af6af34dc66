package dev.badgepipeline.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.library.LibraryRating;
import dev.badgepipeline.library.TestItems;
import dev.badgepipeline.ratings.Rating.Origin;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryRatingsTest {

  @ParameterizedTest
  @CsvSource({
    "imdb, IMDB",
    "IMDb, IMDB",
    "themoviedb, TMDB",
    "tmdb, TMDB",
    "tomatometerallcritics, RT_CRITICS",
    "tomatometerallaudience, RT_AUDIENCE",
    "metacritic, METACRITIC",
    "letterboxd, LETTERBOXD",
    "trakt, TRAKT",
    "myanimelist, MYANIMELIST"
  })
  void knowsTheNamesOfScrapers(String name, RatingSource source) {
    assertThat(ratings(name, 7.6, 10)).containsExactly(new Rating(source, 76, Origin.LIBRARY));
  }

  @Test
  void anUnknownNameIsNoRating() {
    assertThat(ratings("filmaffinity", 7.6, 10)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"76, 10", "-1, 10", "0, 0"})
  void aValueThatIsNotOnItsScaleIsNoRating(double value, double maximum) {
    assertThat(ratings("imdb", value, maximum)).isEmpty();
  }

  private static Stream<Rating> ratings(String name, double value, double maximum) {
    return LibraryRatings.of(
        TestItems.withRatings(new LibraryRating(name, value, maximum, OptionalInt.empty())));
  }
}
