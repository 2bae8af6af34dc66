package dev.badgepipeline.database;

/** A failure of the connection rather than of the statement: a try on another one may succeed. */
public class ConnectionFailure extends DatabaseFailure {

  private static final long serialVersionUID = 1L;

  ConnectionFailure(String message, Throwable cause) {
    super(FailureClass.CONNECTION, message, cause);
  }

  ConnectionFailure(String message) {
    super(FailureClass.CONNECTION, message);
  }
}
