package dev.badgepipeline.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.library.Release;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-05-04");
  private static final Instant NOW = Instant.parse("2026-05-04T00:00:00Z");
  private static final TitleKey ALIEN = new TitleKey("OMDb", "tt0078748");
  private static final ProviderAnswer RATED =
      new ProviderAnswer(true, Map.of(RatingSource.IMDB, 85), Optional.empty());
  private static final ProviderAnswer UNRATED =
      new ProviderAnswer(true, Map.of(), Optional.empty());

  private final Freshness exact = new Freshness(TestRatings.spread(0));
  private final Freshness usual = new Freshness(TestRatings.USUAL);

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 1",
    "2, 2",
    "10, 10",
    "90, 90",
    "179, 179",
    "180, 180",
    "400, 180",
    "20000, 180"
  })
  void ratingsAreFreshAsLongAsTheirTitleIsOld(int age, int days) {
    assertThat(again(aged(age), RATED)).isEqualTo(Duration.ofDays(days));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "10, 5", "100, 50", "1000, 180"})
  void whatIsNotOutYetIsAskedForHalfwayToItsPremiere(int daysUntil, int days) {
    assertThat(again(aged(-daysUntil), RATED)).isEqualTo(Duration.ofDays(days));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "3, 3", "7, 7", "30, 7", "5000, 7"})
  void aRunningSeriesIsAskedForEveryWeek(int age, int days) {
    Release running =
        new Release(Optional.of(TODAY.minusDays(age)), OptionalInt.empty(), /* running= */ true);

    assertThat(again(running, RATED)).isEqualTo(Duration.ofDays(days));
  }

  @ParameterizedTest
  @CsvSource({"1979, 180", "2025, 180", "2026, 29"})
  void aTitleOfWhichOnlyTheYearIsKnownIsFromItsMiddle(int year, int days) {
    assertThat(again(Release.of(Optional.empty(), OptionalInt.of(year), Optional.empty()), RATED))
        .isEqualTo(Duration.ofDays(days));
  }

  @Test
  void aTitleOfUnknownAgeIsAskedForEveryWeek() {
    assertThat(again(Release.UNKNOWN, RATED)).isEqualTo(Duration.ofDays(7));
  }

  @ParameterizedTest
  @CsvSource({"0", "30", "5000"})
  void whatAProviderDoesNotKnowIsAskedForAfterAWeek(int age) {
    assertThat(after(exact, aged(age), ProviderAnswer.NOT_FOUND, Optional.empty()))
        .isEqualTo(Duration.ofDays(7));
    assertThat(after(exact, aged(age), UNRATED, Optional.of(RATED))).isEqualTo(Duration.ofDays(7));
  }

  @ParameterizedTest
  @CsvSource({"0, 7", "30, 30", "5000, 180"})
  void whatAProviderStillDoesNotKnowIsAskedForAsItsAgeSays(int age, int days) {
    assertThat(
            after(
                exact, aged(age), ProviderAnswer.NOT_FOUND, Optional.of(ProviderAnswer.NOT_FOUND)))
        .isEqualTo(Duration.ofDays(days));
  }

  @Test
  void theSameTitleIsAlwaysDueAtTheSameTime() {
    assertThat(after(usual, aged(400), RATED, Optional.of(RATED)))
        .isEqualTo(after(usual, aged(400), RATED, Optional.of(RATED)));
  }

  @Test
  void titlesOfOneAgeAreDueOverAFifthEarlierOrLater() {
    Map<Long, Long> titlesByDay = daysOfTenThousand(Optional.of(RATED));

    assertThat(titlesByDay.keySet()).allSatisfy(day -> assertThat(day).isBetween(144L, 216L));
    assertThat(titlesByDay).hasSizeBetween(72, 73);
    assertThat(titlesByDay.values()).allSatisfy(titles -> assertThat(titles).isLessThan(250));
  }

  @Test
  void aLibraryThatWasReadOnOneDayIsDueOverTheWholeTime() {
    Map<Long, Long> titlesByDay = daysOfTenThousand(Optional.empty());

    assertThat(titlesByDay.keySet()).allSatisfy(day -> assertThat(day).isBetween(1L, 180L));
    assertThat(titlesByDay).hasSizeGreaterThan(175);
    assertThat(titlesByDay.values()).allSatisfy(titles -> assertThat(titles).isLessThan(120));
  }

  private Map<Long, Long> daysOfTenThousand(Optional<ProviderAnswer> before) {
    return IntStream.range(0, 10_000)
        .mapToObj(number -> new TitleKey("OMDb", "tt%07d".formatted(number)))
        .map(title -> usual.dueAt(title, aged(10_000), RATED, before, NOW))
        .collect(
            Collectors.groupingBy(due -> ChronoUnit.DAYS.between(NOW, due), Collectors.counting()));
  }

  private Duration again(Release release, ProviderAnswer answer) {
    return after(exact, release, answer, Optional.of(RATED));
  }

  private static Duration after(
      Freshness freshness,
      Release release,
      ProviderAnswer answer,
      Optional<ProviderAnswer> before) {
    return Duration.between(NOW, freshness.dueAt(ALIEN, release, answer, before, NOW));
  }

  private static Release aged(int days) {
    return new Release(
        Optional.of(TODAY.minusDays(days)), OptionalInt.empty(), /* running= */ false);
  }
}
