package dev.badgepipeline.database;

import java.util.List;

/**
 * What came of work in isolation, and what the database had to do with it.
 *
 * @param <T> what the work gives
 */
public sealed interface Isolated<T> {

  /** The lowest tier that the work had to use. */
  Tier tier();

  /** The most tries that one of its calls took in the main pool. */
  int attempts();

  /** What the database could not do for it, in words for the owner. */
  List<String> notices();

  /** The work is done. */
  record Done<T>(T value, Tier tier, int attempts, List<String> notices) implements Isolated<T> {}

  /** The work itself failed. */
  record Broken<T>(Throwable failure, Tier tier, int attempts, List<String> notices)
      implements Isolated<T> {}
}
