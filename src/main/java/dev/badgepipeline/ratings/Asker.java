package dev.badgepipeline.ratings;

/** For whom ratings are asked for: calls of providers are spent on whoever comes first here. */
public enum Asker {
  /** Somebody waits for them. */
  PERSON,
  /** A title is new, or has just changed. */
  NEWCOMER,
  /** They are one title's of many that are worked through. */
  LIBRARY
}
