package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.ItemRef;
import io.smallrye.mutiny.Uni;

/**
 * Is told what came of work on the posters of library items, whoever asked for it. Features that
 * want to know implement it as a bean.
 */
public interface RunObserver {

  /** A run has ended. Must take no time: the run waits for it. */
  void ended(EndedRun run);

  /**
   * The library has the original of an item's poster again.
   *
   * @return completes when that is noted; whoever has asked for the original waits for it
   */
  Uni<Void> restored(ItemRef item);
}
