package dev.badgepipeline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.pipeline.StageResult.Skipped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final Badge RESOLUTION = Plans.badge("4K");
  private static final Badge REVIEW = Plans.review("IMDb 76%");

  @Test
  void whatWasAppliedIsDrawn() {
    Decision decision = decide(List.of(), Plans.applied(RESOLUTION), Plans.skipped());

    assertThat(decision.badges()).containsExactly(RESOLUTION);
  }

  @Test
  void badgeThatFailedStaysAsThePosterShowsIt() {
    Decision decision =
        decide(List.of(REVIEW), Plans.applied(RESOLUTION), Plans.failed(Optional.of(REVIEW)));

    assertThat(decision.badges()).containsExactly(RESOLUTION, REVIEW);
  }

  @Test
  void badgeThatIsNoLongerDueDoesNotStay() {
    Skipped noReview = new Skipped(Plans.REVIEW, "no rating", Plans.RUN, Map.of());

    assertThat(decide(List.of(REVIEW), noReview).badges()).isEmpty();
  }

  @Test
  void badgesThatNobodyWasAskedForStayInTheirOrder() {
    Badge other = Plans.badge("1080p");

    Decision decision = decide(List.of(REVIEW, RESOLUTION), Plans.applied(other));

    assertThat(decision.badges()).containsExactly(other, REVIEW);
    assertThat(decision.stages()).hasSize(1);
  }

  @Test
  void badgeWithoutRoomIsNotCalledApplied() {
    Decision decision = decide(List.of(), Plans.applied(RESOLUTION), Plans.failed());

    assertThat(decision.stagesWithout(Map.of(Plans.RESOLUTION, "there is no room")))
        .containsExactly(
            new Skipped(Plans.RESOLUTION, "there is no room", Plans.RUN, Map.of()), Plans.failed());
    assertThat(decision.stagesWithout(Map.of())).isEqualTo(decision.stages());
  }

  @Test
  void badgeWithoutRoomIsNotCalledKept() {
    Decision decision = decide(List.of(REVIEW), Plans.failed(Optional.of(REVIEW)));

    assertThat(decision.stagesWithout(Map.of(Plans.REVIEW, "there is no room")))
        .containsExactly(Plans.failed());
  }

  private static Decision decide(List<Badge> shown, StageResult... stages) {
    return Decision.of(Plans.ORDER, List.of(stages), shown);
  }
}
