package dev.badgepipeline.badge.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Verdict;
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
            new StatusSettings.Words("läuft", "kommt wieder", "beendet", "abgesetzt", "kommt"));

    assertThat(decide(series("Continuing", "2020-01-01"), settings))
        .isInstanceOf(Verdict.Nothing.class);
    assertThat(decide(series("Ended", "2020-01-01"), settings))
        .isInstanceOfSatisfying(
            Verdict.Show.class, show -> assertThat(show.badge().value()).isEqualTo("beendet"));
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
    return StatusProcessor.decide(item, settings, TODAY);
  }
}
