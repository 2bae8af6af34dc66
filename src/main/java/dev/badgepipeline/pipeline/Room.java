package dev.badgepipeline.pipeline;

import io.smallrye.mutiny.Uni;

/** What work may take of the memory. How large its poster is was not known when it began. */
interface Room {

  /**
   * Corrects what the work takes, if there is room for as much right now; otherwise nothing
   * changes.
   *
   * @param bytes of the poster's file
   */
  boolean fits(long bytes);

  /**
   * Gives back what the work has and completes when there is room for as much. Whoever waits here
   * should not keep the poster meanwhile.
   *
   * @param bytes of the poster's file
   */
  Uni<Void> waitFor(long bytes);
}
