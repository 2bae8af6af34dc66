package dev.badgepipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobStateTest {

  private static final Map<JobState, List<JobMove>> POSSIBLE =
      Map.of(
          JobState.WAITING,
          List.of(JobMove.BEGIN, JobMove.GO_ON, JobMove.PAUSE, JobMove.CANCEL),
          JobState.LISTING,
          List.of(JobMove.LISTED, JobMove.PAUSE, JobMove.CANCEL),
          JobState.RUNNING,
          List.of(JobMove.END, JobMove.END_WITH_FAILURES, JobMove.PAUSE, JobMove.CANCEL),
          JobState.PAUSED,
          List.of(JobMove.RESUME, JobMove.CANCEL),
          JobState.CANCELLING,
          List.of(JobMove.STOPPED),
          JobState.CANCELLED,
          List.of(),
          JobState.DONE,
          List.of(),
          JobState.DONE_WITH_FAILURES,
          List.of(JobMove.RETRY));

  @ParameterizedTest
  @EnumSource(JobState.class)
  void onlyTheseMovesArePossible(JobState state) {
    assertThat(Stream.of(JobMove.values()).filter(move -> state.after(move).isPresent()))
        .containsExactlyInAnyOrderElementsOf(POSSIBLE.getOrDefault(state, List.of()));
  }

  @Test
  void whatIsPausedWaitsForItsTurnAgain() {
    assertThat(JobState.PAUSED.after(JobMove.RESUME)).contains(JobState.WAITING);
  }

  @Test
  void whatWorksIsCancelledWhenNothingOfItIsInHand() {
    assertThat(JobState.RUNNING.after(JobMove.CANCEL)).contains(JobState.CANCELLING);
    assertThat(JobState.CANCELLING.after(JobMove.STOPPED)).contains(JobState.CANCELLED);
  }

  @Test
  void onlyWhatHasEndedIsDeleted() {
    assertThat(
            Arrays.stream(JobState.values())
                .filter(state -> state.possible().contains(JobMove.DELETE)))
        .containsExactlyInAnyOrder(JobState.CANCELLED, JobState.DONE, JobState.DONE_WITH_FAILURES);
  }

  @Test
  void impossibleMoveSaysWhatIsPossible() {
    assertThat(new ImpossibleMoveException("4711", JobState.PAUSED, JobMove.PAUSE))
        .hasMessage("job 4711 is PAUSED: to pause it is not possible, only to resume or cancel");
  }
}
