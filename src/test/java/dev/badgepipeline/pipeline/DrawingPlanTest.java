package dev.badgepipeline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterFormat;
import dev.badgepipeline.rendering.codec.PosterMarker;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrawingPlanTest {

  private static final String ORIGINAL = "0a".repeat(32);
  private static final String FINGERPRINT = "1b".repeat(32);
  private static final Badge BADGE = Plans.badge("4K");
  private static final StageResult APPLIED = Plans.applied(BADGE);

  @Test
  void marksThePosterWithItsOriginalAndItself() {
    assertThat(untouched(APPLIED).marker()).isEqualTo(new PosterMarker(ORIGINAL, FINGERPRINT));
  }

  @Test
  void theSameBadgedPosterIsShownAlready() {
    assertThat(badged(FINGERPRINT, APPLIED).alreadyShown()).isTrue();
  }

  @Test
  void anotherBadgedPosterIsNot() {
    assertThat(badged("2c".repeat(32), APPLIED).alreadyShown()).isFalse();
  }

  @Test
  void anUntouchedPosterIsShownAlreadyWhereNoBadgeIsDue() {
    assertThat(untouched(Plans.skipped()).alreadyShown()).isTrue();
  }

  @Test
  void anUntouchedPosterIsNotWhereOneIs() {
    assertThat(untouched(APPLIED).alreadyShown()).isFalse();
  }

  @Test
  void nothingIsKnownToBeShownWhenEveryProcessorFailed() {
    assertThat(untouched(Plans.failed()).alreadyShown()).isFalse();
  }

  @Test
  void posterIsLeftAsItIsWhenEveryProcessorFailed() {
    assertThat(untouched(Plans.failed()).reasonToLeaveIt())
        .hasValueSatisfying(reason -> assertThat(reason).contains("every badge failed"));
    assertThat(untouched(Plans.failed(), Plans.skipped()).reasonToLeaveIt()).isEmpty();
    assertThat(untouched().reasonToLeaveIt()).isEmpty();
  }

  @Test
  void posterIsLeftAsItIsWhenABadgeWouldComeOffThatNothingIsKnownOf() {
    assertThat(unknown(APPLIED, Plans.failed()).reasonToLeaveIt())
        .hasValueSatisfying(reason -> assertThat(reason).contains("it is not known"));
    assertThat(unknown(APPLIED, Plans.skipped()).reasonToLeaveIt()).isEmpty();
  }

  @Test
  void oneFailureMakesTheRunPartialWhetherItDrawsOrNot() {
    assertThat(untouched(APPLIED, Plans.failed()).outcome()).isEqualTo(RunOutcome.PARTIAL);
    assertThat(untouched(APPLIED, Plans.failed()).outcomeOfShown()).isEqualTo(RunOutcome.PARTIAL);
    assertThat(untouched(APPLIED, Plans.skipped()).outcome()).isEqualTo(RunOutcome.BADGED);
    assertThat(untouched(APPLIED, Plans.skipped()).outcomeOfShown())
        .isEqualTo(RunOutcome.UNCHANGED);
  }

  private static DrawingPlan untouched(StageResult... stages) {
    return plan(Optional.empty(), /* shownIsKnown= */ true, stages);
  }

  private static DrawingPlan badged(String fingerprint, StageResult... stages) {
    return plan(
        Optional.of(new PosterMarker(ORIGINAL, fingerprint)), /* shownIsKnown= */ true, stages);
  }

  private static DrawingPlan unknown(StageResult... stages) {
    return plan(
        Optional.of(new PosterMarker(ORIGINAL, FINGERPRINT)), /* shownIsKnown= */ false, stages);
  }

  private static DrawingPlan plan(
      Optional<PosterMarker> shown, boolean shownIsKnown, StageResult... stages) {
    PosterFile original = new PosterFile(new byte[] {1}, PosterFormat.JPEG);
    return new DrawingPlan(
        new PosterSource.Found(
            original,
            ORIGINAL,
            shown.map(marker -> new PosterSource.Badged(marker, Optional.empty()))),
        Plans.decision(stages),
        ArrangedPoster.asSet(Plans.decision(stages).badges(), "a test says so"),
        shownIsKnown,
        FINGERPRINT);
  }
}
