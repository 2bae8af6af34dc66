package dev.badgepipeline.inventory;

import dev.badgepipeline.job.LeftAlone;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * What people want of an item.
 *
 * @param leftAlone why it is to be left alone; empty where it is not
 */
@RegisterForReflection
record Wish(Optional<LeftAlone> leftAlone) {

  /** Nothing in particular. */
  static final Wish NONE = new Wish(Optional.empty());

  static Wish of(LeftAlone why) {
    return new Wish(Optional.of(why));
  }

  /** What is remembered of an item for the time without a database is remembered by this. */
  static String key(String item) {
    return "left-alone/" + item;
  }
}
