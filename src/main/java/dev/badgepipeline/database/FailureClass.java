package dev.badgepipeline.database;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * What can go wrong on the way to the database, told apart by what helps against it. {@link Moves}
 * says what is done.
 */
enum FailureClass {
  /**
   * The connection broke or was refused, or the server gave up a transaction: tried again, it may
   * do.
   */
  CONNECTION,
  /** Nobody answered in the time that was left. */
  NO_ANSWER,
  /**
   * The server ended a statement that took too long; another connection would wait for the same.
   */
  STATEMENT_TIMEOUT,
  /** The server only reads, as a replica does; another connection may lead to one that writes. */
  READ_ONLY,
  /**
   * Only the owner can mend it: another password, no right, no such database, tables that are not
   * this program's, a full disk. Every connection is told the same.
   */
  REFUSAL,
  /** Another fault of the server, which a new connection may not have. */
  FAULT,
  /** The database serves well, but with something that cannot be. */
  UNUSABLE_VALUE,
  /** Others have waited in vain, so nobody waits. */
  CIRCUIT_OPEN,
  /** The caller's own data or code: the database has no part in it. */
  CALLER;

  /** The class of a failure that {@link FailureClassifier} has looked at. */
  static FailureClass of(Throwable classified) {
    if (classified instanceof DatabaseFailure failure) {
      return failure.failureClass();
    }
    if (classified instanceof TimeoutException) {
      return NO_ANSWER;
    }
    return classified instanceof CircuitBreakerOpenException ? CIRCUIT_OPEN : CALLER;
  }
}
