package dev.badgepipeline.rendering.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Arrangement;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PosterArrangementTest {

  private static final Badge AUDIO = badge("audio", Position.TOP_LEFT, 4);
  private static final Badge RESOLUTION = badge("resolution", Position.TOP_RIGHT, 4);
  private static final Badge REVIEW = badge("review", Position.BOTTOM_LEFT, 4);
  private static final Badge AWARD = badge("award", Position.BOTTOM_RIGHT, 1);
  private static final List<Badge> ALL = List.of(RESOLUTION, AUDIO, REVIEW, AWARD);

  private static Badge badge(String kind, Position position, int most) {
    return new Badge(
        new BadgeKind(kind),
        kind,
        List.of(BadgeCell.text(kind)),
        BadgeAppearance.at(position, 8).atMost(most));
  }

  @ParameterizedTest
  @CsvSource({
    "AS_SET, TOP_RIGHT, TOP_LEFT, BOTTOM_LEFT, BOTTOM_RIGHT",
    "SWAPPED_BELOW, TOP_RIGHT, TOP_LEFT, BOTTOM_RIGHT, BOTTOM_LEFT",
    "ABOVE, TOP_RIGHT, TOP_LEFT, TOP_LEFT, TOP_RIGHT",
    "ABOVE_SWAPPED, TOP_RIGHT, TOP_LEFT, TOP_RIGHT, TOP_LEFT",
    "ROW_ABOVE, TOP_RIGHT, TOP_LEFT, TOP_CENTER, TOP_RIGHT",
    "ROW_BELOW, TOP_RIGHT, TOP_LEFT, BOTTOM_CENTER, BOTTOM_RIGHT",
    "BELOW, BOTTOM_RIGHT, BOTTOM_LEFT, BOTTOM_LEFT, BOTTOM_RIGHT",
    "RIGHT_FROM_ABOVE, TOP_RIGHT, TOP_RIGHT, TOP_RIGHT, TOP_RIGHT",
    "RIGHT_FROM_BELOW, BOTTOM_RIGHT, BOTTOM_RIGHT, BOTTOM_RIGHT, BOTTOM_RIGHT",
    "LEFT_FROM_BELOW, BOTTOM_LEFT, BOTTOM_LEFT, BOTTOM_LEFT, BOTTOM_LEFT"
  })
  void wholeEdgesMove(
      PosterArrangement arrangement,
      Position resolution,
      Position audio,
      Position review,
      Position award) {
    assertThat(arrangement.of(ALL))
        .extracting(badge -> badge.appearance().position())
        .containsExactly(resolution, audio, review, award);
  }

  @ParameterizedTest
  @EnumSource(
      value = PosterArrangement.class,
      names = {"ROW_ABOVE", "ROW_BELOW"})
  void rowIsOfThoseThatMayHaveSeveralCells(PosterArrangement row) {
    assertThat(row.of(ALL))
        .extracting(badge -> badge.appearance().orientation())
        .containsExactly(
            Arrangement.VERTICAL,
            Arrangement.VERTICAL,
            Arrangement.HORIZONTAL,
            Arrangement.VERTICAL);
  }

  @ParameterizedTest
  @EnumSource(PosterArrangement.class)
  void nothingChangesButPlaceAndOrientation(PosterArrangement arrangement) {
    List<Badge> arranged = arrangement.of(ALL);

    for (int i = 0; i < ALL.size(); i++) {
      BadgeAppearance set = ALL.get(i).appearance();
      assertThat(
              arranged
                  .get(i)
                  .looking(
                      arranged
                          .get(i)
                          .appearance()
                          .placed(set.position())
                          .arranged(set.orientation())))
          .isEqualTo(ALL.get(i));
    }
  }

  @Test
  void whatStandsInTheMiddleStaysThereUntilAllBecomeOneStack() {
    Badge middle = badge("edition", Position.CENTER_LEFT, 1);

    assertThat(PosterArrangement.ABOVE.of(List.of(middle))).containsExactly(middle);
    assertThat(PosterArrangement.RIGHT_FROM_ABOVE.of(List.of(middle)))
        .extracting(badge -> badge.appearance().position())
        .containsExactly(Position.TOP_RIGHT);
  }

  @Test
  void itIsKnownWhichOfThemMoveABadge() {
    assertThat(PosterArrangement.ABOVE.movesAny(ALL, Set.of(REVIEW.kind()))).isTrue();
    assertThat(PosterArrangement.ABOVE.movesAny(ALL, Set.of(AUDIO.kind()))).isFalse();
    assertThat(PosterArrangement.AS_SET.movesAny(ALL, Set.of(REVIEW.kind()))).isFalse();
  }
}
