package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.ItemRef;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Work that asks to be let begin.
 *
 * @param item the item that it is about; others that are about the same wait until it has ended
 * @param bytes how much memory it takes to begin with; empty if that is not known yet
 */
record WorkRequest(Priority priority, Optional<ItemRef> item, OptionalLong bytes) {

  /** Work that may replace the poster of an item. */
  static WorkRequest changing(ItemRef item, Priority priority) {
    return new WorkRequest(priority, Optional.of(item), OptionalLong.empty());
  }

  /**
   * Work that looks at the poster of an item, and changes nothing. It takes as much as a change
   * does, so of one item there is one at a time, however often it is asked for.
   */
  static WorkRequest looking(ItemRef item, Priority priority) {
    return changing(item, priority);
  }

  /** Work that shows a poster as it is, whatever becomes of it meanwhile. */
  static WorkRequest showing() {
    return new WorkRequest(Priority.PERSON, Optional.empty(), OptionalLong.empty());
  }

  /** Work on a file that came with its request. */
  static WorkRequest uploaded(long bytes, Priority priority) {
    return new WorkRequest(priority, Optional.empty(), OptionalLong.of(bytes));
  }
}
