package dev.badgepipeline.library;

/** The kinds of library items whose posters can be badged. */
public enum ItemType {
  MOVIE,
  SERIES,
  SEASON,
  EPISODE,
  /** Films or series that somebody has put together, with a poster of its own. */
  COLLECTION
}
