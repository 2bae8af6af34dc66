package dev.badgepipeline.job.queue;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which lane is next: what is wanted soon, but after some of it in a row one piece of the rest, so
 * that the rest never waits for ever.
 */
final class LaneOrder {

  private static final int SOON_IN_A_ROW = 4;

  private int inARow;

  /**
   * Picks the lane to take the next piece of work from; empty when no lane has any.
   *
   * @param hasWork whether there is work in a lane
   */
  Optional<Lane> next(Predicate<Lane> hasWork) {
    boolean soon = hasWork.test(Lane.NOW);
    boolean rest = hasWork.test(Lane.BULK);
    if (soon && !(rest && inARow >= SOON_IN_A_ROW)) {
      inARow++;
      return Optional.of(Lane.NOW);
    }
    inARow = 0;
    return rest ? Optional.of(Lane.BULK) : Optional.empty();
  }
}
