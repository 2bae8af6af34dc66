package dev.badgepipeline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.Kinds;
import dev.badgepipeline.database.MemoryIsolation;
import dev.badgepipeline.database.MemoryStore;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.settings.InvalidSettingsException.Violation;
import dev.badgepipeline.settings.SettingsInMemory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Badges are chosen for each type of items by names that there are. */
class LayoutsTest {

  private static final BadgeKind RESOLUTION = new BadgeKind("resolution");

  private final Layouts layouts =
      new Layouts(
          SettingsInMemory.reader(),
          Kinds.of(List.of(new FixedProcessor(RESOLUTION, 1, Position.TOP_RIGHT))),
          new MemoryIsolation(new MemoryStore()),
          Badging.config(Map.of()));

  @Test
  void nothingIsWrongWithBadgesThatThereAre() {
    assertThat(mistakes(episodes("resolution"))).isEmpty();
    assertThat(mistakes(BadgesByType.ALL)).isEmpty();
  }

  @Test
  void aBadgeThatThereIsNotIsNamedWithItsField() {
    assertThat(mistakes(episodes("resoluton")))
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.field()).isEqualTo("badges.episode");
              assertThat(mistake.message()).contains("resoluton", "resolution");
            });
  }

  @Test
  void aTypeOfWhichNothingIsSaidGetsAllBadges() {
    BadgesByType chosen = episodes("audio");

    assertThat(chosen.include(ItemType.EPISODE, RESOLUTION)).isFalse();
    assertThat(chosen.include(ItemType.MOVIE, RESOLUTION)).isTrue();
    assertThat(chosen.include(ItemType.COLLECTION, RESOLUTION)).isTrue();
  }

  private static BadgesByType episodes(String badge) {
    return new BadgesByType(List.of(), List.of(), List.of(), List.of(badge), List.of());
  }

  private List<Violation> mistakes(BadgesByType badges) {
    return layouts.settings().check().of(new LayoutSettings(Placement.AUTO, badges));
  }
}
