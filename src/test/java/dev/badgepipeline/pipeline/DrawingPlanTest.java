package dev.badgepipeline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.pipeline.PipelineReport.Outcome;
import dev.badgepipeline.pipeline.StageResult.Skipped;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterFormat;
import dev.badgepipeline.rendering.codec.PosterMarker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrawingPlanTest {

  private static final String ORIGINAL = "0a".repeat(32);
  private static final String FINGERPRINT = "1b".repeat(32);
  private static final Badge BADGE = Plans.badge("4K");
  private static final StageResult APPLIED = Plans.applied(BADGE);

  @Test
  void drawsWhatWasAppliedInOrder() {
    Badge second = Plans.badge("HDR10");

    DrawingPlan plan = untouched(APPLIED, Plans.skipped(), Plans.applied(second), Plans.failed());

    assertThat(plan.badges()).containsExactly(BADGE, second);
  }

  @Test
  void badgeWithoutRoomIsNotCalledApplied() {
    DrawingPlan plan = untouched(APPLIED, Plans.failed());

    assertThat(plan.stagesWithout(Map.of(Plans.RESOLUTION, "there is no room")))
        .containsExactly(
            new Skipped(Plans.RESOLUTION, "there is no room", Plans.RUN, Map.of()), Plans.failed());
    assertThat(plan.stagesWithout(Map.of())).isEqualTo(plan.stages());
  }

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
  void failsAltogetherOnlyWhenEveryProcessorDid() {
    assertThat(untouched(Plans.failed(), Plans.failed()).failedAltogether()).isTrue();
    assertThat(untouched(Plans.failed(), Plans.skipped()).failedAltogether()).isFalse();
    assertThat(untouched().failedAltogether()).isFalse();
  }

  @Test
  void oneFailureMakesThePosterPartial() {
    assertThat(untouched(APPLIED, Plans.failed()).outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(untouched(APPLIED, Plans.skipped()).outcome()).isEqualTo(Outcome.BADGED);
  }

  private static DrawingPlan untouched(StageResult... stages) {
    return plan(Optional.empty(), stages);
  }

  private static DrawingPlan badged(String fingerprint, StageResult... stages) {
    return plan(Optional.of(new PosterMarker(ORIGINAL, fingerprint)), stages);
  }

  private static DrawingPlan plan(Optional<PosterMarker> shown, StageResult... stages) {
    PosterFile original = new PosterFile(new byte[] {1}, PosterFormat.JPEG);
    return new DrawingPlan(
        new PosterSource.Found(original, ORIGINAL, shown), List.of(stages), FINGERPRINT);
  }
}
