package dev.badgepipeline.badge.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.EpisodeNumber;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.TestDetails;
import dev.badgepipeline.library.TestItems;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpisodeProcessorTest {

  @ParameterizedTest
  @CsvSource({"2, 5, , S02E05", "2, 5, 6, S02E05-E06", "0, 1, , S00E01", "1, 1071, , S01E1071"})
  void anEpisodeShowsItsPlace(int season, int episode, Integer last, String expected) {
    EpisodeNumber number =
        new EpisodeNumber(
            OptionalInt.of(season),
            OptionalInt.of(episode),
            last == null ? OptionalInt.empty() : OptionalInt.of(last));

    assertThat(value(item(ItemType.EPISODE, number))).isEqualTo(expected);
  }

  @Test
  void aSeasonShowsItsNumber() {
    assertThat(value(item(ItemType.SEASON, EpisodeNumber.ofSeason(OptionalInt.of(3)))))
        .isEqualTo("S03");
  }

  @ParameterizedTest
  @CsvSource({"1, 1 Season", "3, 3 Seasons"})
  void aSeriesShowsHowManySeasonsThereAre(int seasons, String expected) {
    Playable[] episodes =
        IntStream.range(0, 2 * seasons + 1)
            .mapToObj(index -> episode(index == 0 ? 0 : (index + 1) / 2, index))
            .toArray(Playable[]::new);

    assertThat(value(TestItems.of(ItemType.SERIES, episodes))).isEqualTo(expected);
  }

  @Test
  void seasonsNeedNotBeCounted() {
    EpisodeSettings settings =
        new EpisodeSettings(true, EpisodeSettings.DEFAULT.appearance(), false, "x", "y");

    assertThat(EpisodeProcessor.decide(TestItems.of(ItemType.SERIES, episode(1, 1)), settings))
        .isInstanceOf(Verdict.Nothing.class);
  }

  @Test
  void whatHasNoNumberHasNothingToShow() {
    assertThat(EpisodeProcessor.decide(TestItems.movie(), EpisodeSettings.DEFAULT))
        .isEqualTo(new Verdict.Nothing("no number of it is known"));
    assertThat(
            EpisodeProcessor.decide(
                item(ItemType.EPISODE, EpisodeNumber.ofSeason(OptionalInt.of(1))),
                EpisodeSettings.DEFAULT))
        .isInstanceOf(Verdict.Nothing.class);
    assertThat(
            EpisodeProcessor.decide(
                item(ItemType.SEASON, EpisodeNumber.NONE), EpisodeSettings.DEFAULT))
        .isInstanceOf(Verdict.Nothing.class);
    assertThat(EpisodeProcessor.decide(TestItems.of(ItemType.SERIES), EpisodeSettings.DEFAULT))
        .isInstanceOf(Verdict.Nothing.class);
  }

  private static Playable episode(int season, int number) {
    return new Playable(
        "episode",
        TestDetails.place(season, number),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Item item(ItemType type, EpisodeNumber number) {
    return TestItems.with(TestDetails.number(number), TestItems.of(type));
  }

  private static String value(Item item) {
    return ((Verdict.Show) EpisodeProcessor.decide(item, EpisodeSettings.DEFAULT)).badge().value();
  }
}
