package dev.badgepipeline.database;

/**
 * The database, or the way to it, failed; the stage that asked is not to blame and another tier may
 * serve it.
 */
public class DatabaseFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FailureClass failureClass;

  DatabaseFailure(FailureClass failureClass, String message, Throwable cause) {
    super(message, cause);
    this.failureClass = failureClass;
  }

  DatabaseFailure(FailureClass failureClass, String message) {
    super(message);
    this.failureClass = failureClass;
  }

  final FailureClass failureClass() {
    return failureClass;
  }
}
