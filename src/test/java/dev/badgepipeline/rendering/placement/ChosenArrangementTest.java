package dev.badgepipeline.rendering.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChosenArrangementTest {

  private static final String SUBJECT = "5b";
  private static final ChosenArrangement CHOSEN =
      ChosenArrangement.of(
          new ArrangementChoice(PosterArrangement.ABOVE, "a reason"),
          SUBJECT,
          List.of(review("8.6", "92%")));

  private static Badge review(String... ratings) {
    return new Badge(
        new BadgeKind("review"),
        "ratings",
        Stream.of(ratings).map(BadgeCell::text).toList(),
        BadgeAppearance.at(Position.BOTTOM_LEFT, 8));
  }

  @Test
  void holdsWhateverRatingsSay() {
    assertThat(CHOSEN.holdsFor(SUBJECT, List.of(review("1.0", "7%")))).isTrue();
  }

  @Test
  void holdsWhileARatingIsMissing() {
    assertThat(CHOSEN.holdsFor(SUBJECT, List.of(review("8.6")))).isTrue();
  }

  @Test
  void doesNotHoldForAFurtherRating() {
    assertThat(CHOSEN.holdsFor(SUBJECT, List.of(review("8.6", "92%", "78")))).isFalse();
  }

  @Test
  void doesNotHoldForAnythingElse() {
    assertThat(CHOSEN.holdsFor("6c", List.of(review("8.6", "92%")))).isFalse();
  }

  @Test
  void damagedNoteHoldsForNothing() {
    ChosenArrangement damaged =
        new ChosenArrangement(PosterArrangement.ABOVE, "a reason", SUBJECT, List.of());

    assertThat(damaged.holdsFor(SUBJECT, List.of(review("8.6")))).isFalse();
  }

  @Test
  void tellsTheChoiceAgain() {
    assertThat(CHOSEN.choice())
        .isEqualTo(new ArrangementChoice(PosterArrangement.ABOVE, "a reason"));
  }
}
