package dev.badgepipeline.ratings;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * A provider's calls as their owner may see them.
 *
 * @param limit how many there are until they are renewed
 * @param spent of them
 * @param left of them
 * @param reserve of the limit that is kept for persons and new titles
 * @param resetsAt when they are renewed
 */
@RegisterForReflection
public record Budget(long limit, long spent, long left, long reserve, Instant resetsAt) {

  /** How many calls of those left are a library's as a whole. */
  long leftToLibraries() {
    return Math.max(0, left - reserve);
  }
}
