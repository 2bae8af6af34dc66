package dev.badgepipeline.job;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A job is not where it would have to be for what was wanted; the message says what is possible.
 */
public class ImpossibleMoveException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ImpossibleMoveException(String jobId, JobState state, JobMove move) {
    super(
        "job "
            + jobId
            + " is "
            + state
            + ": to "
            + move.inWords()
            + " it is not possible, only to "
            + inWords(state.possible()));
  }

  private static String inWords(List<JobMove> moves) {
    return moves.isEmpty()
        ? "wait"
        : moves.stream().map(JobMove::inWords).collect(Collectors.joining(" or "));
  }
}
