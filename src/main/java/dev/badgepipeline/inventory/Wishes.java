package dev.badgepipeline.inventory;

import dev.badgepipeline.job.LeftAlone;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/**
 * What people want of some items.
 *
 * @param leftAlone those that are to be left alone, by their ids, and why
 */
@RegisterForReflection
record Wishes(Map<String, LeftAlone> leftAlone) {

  Wishes {
    leftAlone = Map.copyOf(leftAlone);
  }
}
