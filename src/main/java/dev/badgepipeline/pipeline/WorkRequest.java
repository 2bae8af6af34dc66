package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.ItemRef;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Work that asks to be let begin.
 *
 * @param item the item that is changed by it; others that change the same wait until it has ended
 * @param bytes how much memory it takes to begin with; empty if that is not known yet
 */
record WorkRequest(Priority priority, Optional<ItemRef> item, OptionalLong bytes) {

  /** Work that may replace the poster of an item. */
  static WorkRequest changing(ItemRef item, Priority priority) {
    return new WorkRequest(priority, Optional.of(item), OptionalLong.empty());
  }

  /** Work that looks at a poster of the library, and changes nothing. */
  static WorkRequest looking(Priority priority) {
    return new WorkRequest(priority, Optional.empty(), OptionalLong.empty());
  }

  /** Work on a file that came with its request. */
  static WorkRequest uploaded(long bytes, Priority priority) {
    return new WorkRequest(priority, Optional.empty(), OptionalLong.of(bytes));
  }
}
