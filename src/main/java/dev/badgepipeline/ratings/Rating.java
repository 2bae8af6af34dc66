package dev.badgepipeline.ratings;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One rating of a title.
 *
 * @param source whose opinion it is
 * @param percent from 0 to 100
 * @param origin where it was taken from this time
 */
@RegisterForReflection
public record Rating(RatingSource source, int percent, Origin origin) {

  /** Where a rating was taken from. */
  public enum Origin {
    /** Asked for just now. */
    UPSTREAM,
    /** From an earlier answer that is kept in the database. */
    CACHE,
    /** From the media library itself. */
    LIBRARY
  }
}
