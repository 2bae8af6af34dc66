package dev.badgepipeline.badge.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.badge.score.ScoreSettings.Form;
import dev.badgepipeline.badge.score.ScoreSettings.Weights;
import dev.badgepipeline.ratings.Rating;
import dev.badgepipeline.ratings.Rating.Origin;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.ratings.Ratings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreProcessorTest {

  private static final Ratings RATINGS =
      new Ratings(
          List.of(
              new Rating(RatingSource.IMDB, 84, Origin.UPSTREAM),
              new Rating(RatingSource.METACRITIC, 95, Origin.CACHE)),
          List.of());

  @ParameterizedTest
  @CsvSource({"1, 1, 90", "3, 1, 87", "1, 3, 92", "100, 1, 84"})
  void isTheMeanByWeights(int imdb, int metacritic, String expected) {
    assertThat(value(settings(imdb, metacritic, Form.NUMBER))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"PERCENT, 87%", "NUMBER, 87", "TENTHS, '8,7'"})
  void isWrittenAsItsOwnerWants(Form form, String expected) {
    assertThat(value(settings(3, 1, form))).isEqualTo(expected);
  }

  @Test
  void ofTooFewSourcesThereIsNone() {
    Ratings one = new Ratings(RATINGS.known().subList(0, 1), List.of());

    assertThat(ScoreProcessor.decide(one, settings(1, 1, Form.PERCENT)))
        .isInstanceOfSatisfying(
            Verdict.Nothing.class,
            nothing ->
                assertThat(nothing.reason()).isEqualTo("no rating is known of 2 sources or more"));
  }

  private static ScoreSettings settings(int imdb, int metacritic, Form form) {
    return new ScoreSettings(
        true,
        ScoreSettings.DEFAULT.appearance(),
        new Weights(imdb, 0, 0, 0, metacritic, 0, 0, 0, 0, 0),
        2,
        form,
        ",");
  }

  private static String value(ScoreSettings settings) {
    return ((Verdict.Show) ScoreProcessor.decide(RATINGS, settings)).badge().value();
  }
}
