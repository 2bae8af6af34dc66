package dev.badgepipeline.database;

/**
 * The server itself gave up on a statement: it took too long or waited too long for a lock. The
 * connection is well, and another one would wait for the same.
 */
final class StatementTimeout extends DatabaseFailure {

  private static final long serialVersionUID = 1L;

  StatementTimeout(String message, Throwable cause) {
    super(FailureClass.STATEMENT_TIMEOUT, message, cause);
  }
}
