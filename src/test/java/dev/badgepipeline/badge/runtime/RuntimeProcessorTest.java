package dev.badgepipeline.badge.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.badge.runtime.RuntimeSettings.Form;
import dev.badgepipeline.badge.runtime.RuntimeSettings.OfSeries;
import dev.badgepipeline.library.EpisodeNumber;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.TestDetails;
import dev.badgepipeline.library.TestItems;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuntimeProcessorTest {

  @ParameterizedTest
  @CsvSource({
    "9180, HOURS_AND_MINUTES, 2h 33m",
    "9180, CLOCK, 2:33",
    "9180, MINUTES, 153 min",
    "2700, HOURS_AND_MINUTES, 45m",
    "7200, HOURS_AND_MINUTES, 2h 0m",
    "300, CLOCK, 0:05",
    "7199, CLOCK, 2:00",
  })
  void writesALengthAsItsOwnerWants(long seconds, Form form, String expected) {
    Item film = TestItems.with(TestDetails.runtime(Duration.ofSeconds(seconds)), TestItems.movie());

    assertThat(value(film, settings(form, OfSeries.EPISODE))).isEqualTo(expected);
  }

  @Test
  void aFilmOfUnknownLengthHasNothingToShow() {
    assertThat(RuntimeProcessor.decide(TestItems.movie(), RuntimeSettings.DEFAULT))
        .isEqualTo(new Verdict.Nothing("no runtime is known"));
  }

  @Test
  void aFilesOwnLengthServesWhereTheTitleHasNone() {
    assertThat(value(TestItems.of(ItemType.MOVIE, episode(100)), RuntimeSettings.DEFAULT))
        .isEqualTo("1h 40m");
  }

  @Test
  void aSeriesShowsTheLengthOfAUsualEpisode() {
    Item series = TestItems.of(ItemType.SERIES, episode(90), episode(44), episode(45));

    assertThat(value(series, RuntimeSettings.DEFAULT)).isEqualTo("45m");
  }

  @Test
  void aSeriesMayShowTheLengthOfAllEpisodes() {
    Item series = TestItems.of(ItemType.SERIES, episode(90), episode(44), episode(45));

    assertThat(value(series, settings(Form.HOURS_AND_MINUTES, OfSeries.TOTAL))).isEqualTo("2h 59m");
  }

  @Test
  void theLengthOfAllIsNotKnownWhenThatOfOneIsNot() {
    Item series = TestItems.of(ItemType.SERIES, episode(90), new Playable("unknown", List.of()));

    assertThat(RuntimeProcessor.decide(series, settings(Form.HOURS_AND_MINUTES, OfSeries.TOTAL)))
        .isInstanceOf(Verdict.Nothing.class);
  }

  @Test
  void aSeriesMayShowNone() {
    Item series = TestItems.of(ItemType.SERIES, episode(90));

    assertThat(RuntimeProcessor.decide(series, settings(Form.CLOCK, OfSeries.NONE)))
        .isInstanceOf(Verdict.Nothing.class);
  }

  private static Playable episode(int minutes) {
    return new Playable(
        "episode",
        EpisodeNumber.NONE,
        Optional.empty(),
        Optional.of(Duration.ofMinutes(minutes)),
        List.of());
  }

  private static RuntimeSettings settings(Form form, OfSeries series) {
    return new RuntimeSettings(true, RuntimeSettings.DEFAULT.appearance(), form, series);
  }

  private static String value(Item item, RuntimeSettings settings) {
    return ((Verdict.Show) RuntimeProcessor.decide(item, settings)).badge().value();
  }
}
