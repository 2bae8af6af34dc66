package dev.badgepipeline.database;

/**
 * The database, or the way to it, failed; the stage that asked is not to blame and another tier may
 * serve it.
 */
public class DatabaseFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseFailure(String message, Throwable cause) {
    super(message, cause);
  }

  DatabaseFailure(String message) {
    super(message);
  }
}
