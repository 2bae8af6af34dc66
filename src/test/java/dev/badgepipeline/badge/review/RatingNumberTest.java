package dev.badgepipeline.badge.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.review.ReviewSettings.Numbers;
import dev.badgepipeline.ratings.Rating;
import dev.badgepipeline.ratings.Rating.Origin;
import dev.badgepipeline.ratings.RatingSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RatingNumberTest {

  @ParameterizedTest
  @EnumSource(RatingSource.class)
  void perCentAreTheSameForEverySource(RatingSource source) {
    assertThat(new RatingNumber(Numbers.PERCENT, ".").of(rating(source, 76))).isEqualTo("76%");
  }

  @ParameterizedTest
  @CsvSource({
    "IMDB, 76, 7.6",
    "IMDB, 100, 10.0",
    "IMDB, 0, 0.0",
    "TMDB, 76, 76%",
    "TRAKT, 81, 81%",
    "RT_CRITICS, 86, 86%",
    "RT_AUDIENCE, 7, 7%",
    "METACRITIC, 68, 68",
    "METACRITIC_USERS, 68, 6.8",
    "MYANIMELIST, 91, 9.1",
    "LETTERBOXD, 76, 3.8/5",
    "LETTERBOXD, 100, 5.0/5",
    "ROGER_EBERT, 88, 3.5/4",
    "ROGER_EBERT, 13, 0.5/4",
    "ROGER_EBERT, 100, 4.0/4"
  })
  void sourcesHaveTheirOwnScales(RatingSource source, int percent, String expected) {
    assertThat(own(".").of(rating(source, percent))).isEqualTo(expected);
  }

  /** 77% may be 3.8 or 3.9 of five, and no half star is 60% of four. */
  @ParameterizedTest
  @CsvSource({"LETTERBOXD, 77", "LETTERBOXD, 1", "ROGER_EBERT, 60", "ROGER_EBERT, 87"})
  void perCentThatDecideNoNumberOfTheSourceStayPerCent(RatingSource source, int percent) {
    assertThat(own(".").of(rating(source, percent))).isEqualTo(percent + "%");
  }

  @ParameterizedTest
  @CsvSource({"IMDB, '7,6'", "LETTERBOXD, '3,8/5'", "METACRITIC, 76"})
  void tenthsStandBehindTheSeparator(RatingSource source, String expected) {
    assertThat(own(",").of(rating(source, 76))).isEqualTo(expected);
  }

  private static RatingNumber own(String decimalSeparator) {
    return new RatingNumber(Numbers.SOURCE, decimalSeparator);
  }

  private static Rating rating(RatingSource source, int percent) {
    return new Rating(source, percent, Origin.UPSTREAM);
  }
}
