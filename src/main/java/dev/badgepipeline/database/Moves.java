package dev.badgepipeline.database;

import static dev.badgepipeline.database.Moves.Attempt.LAST;
import static dev.badgepipeline.database.Moves.Attempt.ONE_OF_SOME;
import static dev.badgepipeline.database.Moves.Circuit.OPENS;
import static dev.badgepipeline.database.Moves.Circuit.OPENS_WHEN_TIME_IS_UP;
import static dev.badgepipeline.database.Moves.Circuit.STAYS;
import static dev.badgepipeline.database.Moves.Migration.TRIED_SLOWLY;
import static dev.badgepipeline.database.Moves.Migration.TRIED_WHEN_REACHED;
import static dev.badgepipeline.database.Moves.Next.CACHE;
import static dev.badgepipeline.database.Moves.Next.FRESH_POOL;
import static dev.badgepipeline.database.Moves.Next.GIVE_UP;
import static dev.badgepipeline.database.Moves.Watch.GOES_ON;
import static dev.badgepipeline.database.Moves.Watch.RENEWS_POOL;
import static dev.badgepipeline.database.Moves.Watch.WAITS;

/**
 * What is done about a failure: the one place that decides it, for the tiers and for the watch of
 * the database alike. A new {@link FailureClass} does not compile until it has its line here.
 *
 * @param attempt whether the main pool is asked once more; how often and after which pauses is said
 *     at {@link MainPoolTier#call}
 * @param next where a call goes when the main pool has failed it for good
 * @param circuit whether further stages are kept from waiting
 * @param watch what {@link DatabaseWatch} does when it finds the failure itself
 * @param migration when a migration that ended so is tried again
 */
record Moves(Attempt attempt, Next next, Circuit circuit, Watch watch, Migration migration) {

  /** The try that failed. */
  enum Attempt {
    ONE_OF_SOME,
    LAST
  }

  /** Where a call goes on. */
  enum Next {
    /** A completely fresh pool, and the cache where that fails too. */
    FRESH_POOL,
    /** Last-known values; writes wait on disk; what can do neither fails. */
    CACHE,
    /** The failure is its caller's. */
    GIVE_UP
  }

  /** What becomes of {@link MainPoolCircuit}. */
  enum Circuit {
    OPENS,
    /** Only if the call has used up its time: the breaker counts failures that cost little. */
    OPENS_WHEN_TIME_IS_UP,
    STAYS
  }

  /** What the watch makes of it. */
  enum Watch {
    /** The database cannot be used, and a new pool may help. */
    RENEWS_POOL,
    /** The database cannot be used until somebody mends it. */
    WAITS,
    /** It says nothing about whether the database can be used. */
    GOES_ON
  }

  /** When a migration is tried again. */
  enum Migration {
    /** As soon as the server can be reached again: it was cut off. */
    TRIED_WHEN_REACHED,
    /** After a pause: it would fail in the same way. */
    TRIED_SLOWLY
  }

  static Moves after(FailureClass failure) {
    return switch (failure) {
      case CONNECTION ->
          new Moves(
              ONE_OF_SOME, FRESH_POOL, OPENS_WHEN_TIME_IS_UP, RENEWS_POOL, TRIED_WHEN_REACHED);
      case NO_ANSWER ->
          new Moves(LAST, FRESH_POOL, OPENS_WHEN_TIME_IS_UP, GOES_ON, TRIED_WHEN_REACHED);
      case STATEMENT_TIMEOUT -> new Moves(LAST, CACHE, OPENS, GOES_ON, TRIED_SLOWLY);
      case READ_ONLY -> new Moves(LAST, CACHE, OPENS_WHEN_TIME_IS_UP, RENEWS_POOL, TRIED_SLOWLY);
      case REFUSAL -> new Moves(LAST, CACHE, OPENS_WHEN_TIME_IS_UP, WAITS, TRIED_SLOWLY);
      case FAULT -> new Moves(LAST, FRESH_POOL, OPENS_WHEN_TIME_IS_UP, RENEWS_POOL, TRIED_SLOWLY);
      case UNUSABLE_VALUE -> new Moves(LAST, CACHE, STAYS, GOES_ON, TRIED_SLOWLY);
      case CIRCUIT_OPEN -> new Moves(LAST, CACHE, OPENS_WHEN_TIME_IS_UP, GOES_ON, TRIED_SLOWLY);
      case CALLER -> new Moves(LAST, GIVE_UP, STAYS, WAITS, TRIED_SLOWLY);
    };
  }

  /** What is done about a failure that {@link FailureClassifier} has looked at. */
  static Moves after(Throwable classified) {
    return after(FailureClass.of(classified));
  }
}
