package dev.badgepipeline.inventory;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Takes what a pass over a library finds. */
@FunctionalInterface
public interface Findings {

  /** A pass that only takes note of what there is. */
  Findings IGNORED = found -> Uni.createFrom().voidItem();

  /**
   * Takes some of it, some thousand items at most, each once.
   *
   * @return completes when it will not be lost, whatever ends
   */
  Uni<Void> take(List<Found> found);
}
