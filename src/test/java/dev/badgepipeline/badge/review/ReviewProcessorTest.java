package dev.badgepipeline.badge.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Content;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeCell.Tone;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.badge.Looks;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.badge.review.ReviewSettings.Numbers;
import dev.badgepipeline.ratings.MissingRating;
import dev.badgepipeline.ratings.Rating;
import dev.badgepipeline.ratings.Rating.Origin;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.ratings.Ratings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewProcessorTest {

  private static final Rating IMDB = rating(RatingSource.IMDB, 76);
  private static final Rating TMDB = rating(RatingSource.TMDB, 80);
  private static final Rating METACRITIC = rating(RatingSource.METACRITIC, 68);

  @Test
  void showsRatingsInTheirOrder() {
    assertThat(value(ReviewProcessor.decide(known(TMDB, IMDB), ReviewSettings.DEFAULT)))
        .isEqualTo("TMDb 80%, IMDb 76%");
  }

  @Test
  void showsNoMoreThanTheMaximum() {
    ReviewSettings two =
        with(ReviewSettings.DEFAULT.appearance().atMost(2), Numbers.PERCENT, false);

    Verdict verdict = ReviewProcessor.decide(known(IMDB, TMDB, METACRITIC), two);

    assertThat(value(verdict)).isEqualTo("IMDb 76%, TMDb 80%");
    assertThat(verdict.details().get("ratings")).isEqualTo(List.of(IMDB, TMDB));
  }

  @Test
  void zeroPercentIsARating() {
    assertThat(
            value(
                ReviewProcessor.decide(
                    known(rating(RatingSource.RT_CRITICS, 0)), ReviewSettings.DEFAULT)))
        .isEqualTo("RT Critics 0%");
  }

  @Test
  void whatIsMissingIsReported() {
    MissingRating missing = new MissingRating(RatingSource.LETTERBOXD, "no API key");

    Verdict verdict =
        ReviewProcessor.decide(
            new Ratings(List.of(IMDB), List.of(missing)), ReviewSettings.DEFAULT);

    assertThat(verdict.details().get("missing")).isEqualTo(List.of(missing));
  }

  @Test
  void withoutRatingsThereIsNothingToShowButWhatIsMissing() {
    MissingRating missing = new MissingRating(RatingSource.IMDB, "no API key");

    Verdict verdict =
        ReviewProcessor.decide(new Ratings(List.of(), List.of(missing)), ReviewSettings.DEFAULT);

    assertThat(verdict).isInstanceOf(Verdict.Nothing.class);
    assertThat(verdict.details().get("missing")).isEqualTo(List.of(missing));
  }

  @ParameterizedTest
  @CsvSource({"100, RT_FRESH", "60, RT_FRESH", "59, RT_ROTTEN", "0, RT_ROTTEN"})
  void criticsAreFreshFromSixtyPercent(int percent, Icon expected) {
    assertThat(
            ReviewCells.cell(rating(RatingSource.RT_CRITICS, percent), ReviewSettings.DEFAULT)
                .icon())
        .contains(expected);
  }

  @ParameterizedTest
  @EnumSource(RatingSource.class)
  void everySourceHasAnIcon(RatingSource source) {
    assertThat(ReviewCells.cell(rating(source, 70), ReviewSettings.DEFAULT).icon()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "RT_CRITICS, 60, rt-fresh",
    "RT_CRITICS, 59, rt-rotten",
    "METACRITIC_USERS, 70, metacritic-users",
    "IMDB, 76, imdb"
  })
  void valueIsTheSourceOrTheOpinionOfCritics(RatingSource source, int percent, String value) {
    assertThat(ReviewCells.cell(rating(source, percent), ReviewSettings.DEFAULT).value())
        .isEqualTo(new BadgeValue(value));
  }

  @Test
  void aCellWithoutAnIconNamesItsSource() {
    BadgeAppearance texts = Looks.showing(Content.TEXT, ReviewSettings.DEFAULT.appearance());

    assertThat(ReviewCells.cell(IMDB, with(texts, Numbers.PERCENT, false)))
        .isEqualTo(
            new BadgeCell(BadgeValue.named("imdb"), Optional.empty(), "IMDb", Optional.of("76%")));
  }

  @ParameterizedTest
  @CsvSource({"100, GOOD", "61, GOOD", "60, MIXED", "40, MIXED", "39, POOR", "0, POOR"})
  void toneSaysHowGoodTheScoreIs(int percent, Tone expected) {
    ReviewSettings coloured = with(ReviewSettings.DEFAULT.appearance(), Numbers.PERCENT, true);

    assertThat(ReviewCells.cell(rating(RatingSource.IMDB, percent), coloured).tone())
        .contains(expected);
  }

  @Test
  void scoresHaveNoToneByDefault() {
    assertThat(ReviewCells.cell(IMDB, ReviewSettings.DEFAULT).tone()).isEmpty();
  }

  @Test
  void reportSaysPerCentHoweverNumbersAreShown() {
    ReviewSettings own = with(ReviewSettings.DEFAULT.appearance(), Numbers.SOURCE, false);

    Verdict verdict = ReviewProcessor.decide(known(IMDB), own);

    assertThat(value(verdict)).isEqualTo("IMDb 76%");
    assertThat(((Verdict.Show) verdict).badge().cells().get(0).label()).isEqualTo("7.6");
  }

  private static ReviewSettings with(BadgeAppearance look, Numbers numbers, boolean colourByScore) {
    return new ReviewSettings(
        true, look, ReviewSettings.DEFAULT.sources(), numbers, ".", colourByScore);
  }

  private static Rating rating(RatingSource source, int percent) {
    return new Rating(source, percent, Origin.UPSTREAM);
  }

  private static Ratings known(Rating... ratings) {
    return new Ratings(Arrays.asList(ratings), List.of());
  }

  private static String value(Verdict verdict) {
    return verdict instanceof Verdict.Show show ? show.badge().value() : "nothing";
  }
}
