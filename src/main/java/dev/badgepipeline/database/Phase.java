package dev.badgepipeline.database;

/** Where the service stands with its database. */
public enum Phase {
  /** It has not been reached yet, nor missed. */
  STARTING,
  /** It can be reached, and its tables are being brought up to this program's version. */
  MIGRATING,
  /** It can be reached, but its tables are of no use; they are looked at again now and then. */
  MIGRATION_FAILED,
  /** The main pool serves. */
  SERVING,
  /** It cannot be reached, or refuses. */
  UNUSABLE
}
