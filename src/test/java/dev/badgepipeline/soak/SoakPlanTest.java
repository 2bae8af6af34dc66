package dev.badgepipeline.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.faults.Fault;
import dev.badgepipeline.soak.SoakPlan.Step;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoakPlanTest {

  private static final int STEPS = 500;

  @Test
  void equalSeedsGiveEqualFaults() {
    assertThat(plan(7)).isEqualTo(plan(7));
  }

  @Test
  void otherSeedsGiveOtherFaults() {
    assertThat(plan(8)).isNotEqualTo(plan(7));
  }

  @Test
  void everyFaultHasItsTurn() {
    assertThat(plan(7).stream().map(Step::fault).distinct().toList())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Fault.values()).filter(Fault::possibleHere).toList());
  }

  private static List<Step> plan(long seed) {
    return new SoakPlan(seed).steps().limit(STEPS).toList();
  }
}
