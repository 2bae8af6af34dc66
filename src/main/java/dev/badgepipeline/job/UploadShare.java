package dev.badgepipeline.job;

import java.time.Duration;

/** How many of the uploads that all instances together may make at once are this one's. */
@FunctionalInterface
interface UploadShare {

  /** All of them: there is no other instance. */
  UploadShare ALONE = (all, usual) -> all;

  /**
   * What this instance may have in hand at the moment; 0 while it is the others' turn.
   *
   * @param all how many uploads all instances may make at once
   * @param usual how long an upload mostly takes
   */
  int of(int all, Duration usual);
}
