package dev.badgepipeline.badge.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.TestDetails;
import dev.badgepipeline.library.TestItems;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudioProcessorTest {

  private static final Item FILM = item(ItemType.MOVIE, "Plan B", "A24");
  private static final Item SERIES = item(ItemType.SERIES, "HBO", "Sky");

  @Test
  void aFilmShowsItsStudio() {
    assertThat(StudioProcessor.decide(FILM, StudioSettings.DEFAULT))
        .isInstanceOfSatisfying(
            Verdict.Show.class, show -> assertThat(show.badge().value()).isEqualTo("Plan B"));
    assertThat(NetworkProcessor.decide(FILM, StudioSettings.DEFAULT))
        .isEqualTo(new Verdict.Nothing("only a series has a network"));
  }

  @Test
  void aSeriesShowsItsNetwork() {
    assertThat(NetworkProcessor.decide(SERIES, StudioSettings.DEFAULT))
        .isInstanceOfSatisfying(
            Verdict.Show.class, show -> assertThat(show.badge().value()).isEqualTo("HBO"));
    assertThat(StudioProcessor.decide(SERIES, StudioSettings.DEFAULT))
        .isEqualTo(new Verdict.Nothing("only a film has a studio"));
  }

  @Test
  void showsOnlyNamesThatItsOwnerWants() {
    StudioSettings settings =
        new StudioSettings(true, StudioSettings.DEFAULT.appearance(), List.of("neon", "a24"));

    assertThat(StudioProcessor.decide(FILM, settings))
        .isInstanceOfSatisfying(
            Verdict.Show.class,
            show ->
                assertThat(show.badge().cells().get(0).value()).isEqualTo(new BadgeValue("a24")));
    assertThat(StudioProcessor.decide(item(ItemType.MOVIE, "Toho"), settings))
        .isInstanceOf(Verdict.Nothing.class);
  }

  @Test
  void namesThatFewKnowShareAValueForArt() {
    assertThat(StudioProcessor.decide(FILM, StudioSettings.DEFAULT))
        .isInstanceOfSatisfying(
            Verdict.Show.class,
            show ->
                assertThat(show.badge().cells().get(0).value()).isEqualTo(new BadgeValue("other")));
  }

  private static Item item(ItemType type, String... studios) {
    return TestItems.with(TestDetails.studios(studios), TestItems.of(type));
  }
}
