package dev.badgepipeline.badge.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.badge.status.StatusSettings.DayForm;
import dev.badgepipeline.library.EpisodeNumber;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.TestDetails;
import dev.badgepipeline.library.TestItems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusProcessorTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

  @ParameterizedTest
  @CsvSource({
    "Continuing, Returning",
    "Returning Series, Returning",
    "Ended, Ended",
    "Canceled, Cancelled",
    "Cancelled, Cancelled",
    "Unreleased, Upcoming",
    "In Production, Upcoming",
  })
  void understandsTheWordsOfLibraries(String written, String expected) {
    assertThat(value(series(written, "2020-01-01"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, Airing",
    "2026-11-17, Airing",
    "2026-11-16, Returning",
    "2026-12-01, Returning"
  })
  void aSeriesThatGoesOnIsAiringForSomeDaysAfterAnEpisode(String premiere, String expected) {
    assertThat(value(series("Continuing", premiere))).isEqualTo(expected);
  }

  @Test
  void aSeriesThatHasEndedIsNotAiring() {
    assertThat(value(series("Ended", "2026-11-29"))).isEqualTo("Ended");
  }

  @ParameterizedTest
  @CsvSource({"''", "Pilot", "unknown"})
  void whatNobodyKnowsIsNotShown(String written) {
    assertThat(decide(series(written, "2026-11-29"), StatusSettings.DEFAULT))
        .isEqualTo(new Verdict.Nothing("no status is known"));
  }

  @Test
  void aFilmHasNone() {
    assertThat(
            decide(
                TestItems.with(TestDetails.status("Ended"), TestItems.movie()),
                StatusSettings.DEFAULT))
        .isEqualTo(new Verdict.Nothing("only a series has a status"));
  }

  @Test
  void showsOnlyWhatItsOwnerWants() {
    StatusSettings settings =
        new StatusSettings(
            true,
            StatusSettings.DEFAULT.appearance(),
            List.of(Status.ENDED),
            14,
            0,
            DayForm.ISO,
            new StatusSettings.Words(
                "läuft", "kommt wieder", "beendet", "abgesetzt", "kommt", "am"));

    assertThat(decide(series("Continuing", "2020-01-01"), settings))
        .isInstanceOf(Verdict.Nothing.class);
    assertThat(decide(series("Ended", "2020-01-01"), settings))
        .isInstanceOfSatisfying(
            Verdict.Show.class, show -> assertThat(show.badge().value()).isEqualTo("beendet"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-29, Returning",
    "2026-11-30, Next 2026-11-30",
    "2026-12-07, Next 2026-12-07",
    "2026-12-08, Returning"
  })
  void theNextEpisodeStandsInPlaceOfTheStatusForSomeDays(String next, String expected) {
    assertThat(value("Continuing", next, withinAWeek(DayForm.ISO))).isEqualTo(expected);
  }

  @Test
  void theNextEpisodeIsEnoughWhereTheLibraryKnowsNoStatus() {
    assertThat(value("", "2026-12-04", withinAWeek(DayForm.ISO))).isEqualTo("Next 2026-12-04");
  }

  @ParameterizedTest
  @CsvSource({"Ended, Ended", "Canceled, Cancelled", "Unreleased, Upcoming"})
  void whatDoesNotRunHasNoNextEpisode(String written, String expected) {
    StatusSettings settings = withinAWeek(DayForm.ISO);

    assertThat(value(written, "2026-12-04", settings)).isEqualTo(expected);
    assertThat(StatusProcessor.mayGoOn(series(written, "2020-01-01"), settings, TODAY)).isFalse();
  }

  @Test
  void nobodyIsAskedForTheNextEpisodeUntilItsOwnerWantsIt() {
    Item series = series("Continuing", "2020-01-01");

    assertThat(StatusProcessor.mayGoOn(series, StatusSettings.DEFAULT, TODAY)).isFalse();
    assertThat(StatusProcessor.mayGoOn(series, withinAWeek(DayForm.ISO), TODAY)).isTrue();
    assertThat(StatusProcessor.mayGoOn(TestItems.movie(), withinAWeek(DayForm.ISO), TODAY))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"DAY_MONTH, Next 4.12.", "MONTH_DAY, Next 12/4", "ISO, Next 2026-12-04"})
  void aDayIsWrittenAsItsOwnerWants(DayForm form, String expected) {
    assertThat(value("Continuing", "2026-12-04", withinAWeek(form))).isEqualTo(expected);
  }

  private static StatusSettings withinAWeek(DayForm form) {
    StatusSettings usual = StatusSettings.DEFAULT;
    return new StatusSettings(
        true,
        usual.appearance(),
        usual.statuses(),
        usual.airingDays(),
        /* nextWithin= */ 7,
        form,
        usual.words());
  }

  private static String value(String status, String next, StatusSettings settings) {
    Verdict verdict =
        StatusProcessor.decide(
            series(status, "2020-01-01"), settings, Optional.of(LocalDate.parse(next)), TODAY);
    return ((Verdict.Show) verdict).badge().value();
  }

  private static Item series(String status, String premiere) {
    return TestItems.with(
        TestDetails.status(status),
        TestItems.of(
            ItemType.SERIES,
            new Playable(
                "episode",
                EpisodeNumber.NONE,
                Optional.of(LocalDate.parse(premiere)),
                Optional.empty(),
                List.of())));
  }

  private static String value(Item item) {
    return ((Verdict.Show) decide(item, StatusSettings.DEFAULT)).badge().value();
  }

  private static Verdict decide(Item item, StatusSettings settings) {
    return StatusProcessor.decide(item, settings, Optional.empty(), TODAY);
  }
}
