package dev.badgepipeline.database.embedded;

/** The embedded server cannot be started or used; the message says why and what to do. */
public class EmbeddedPostgresException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EmbeddedPostgresException(String message) {
    super(message);
  }

  EmbeddedPostgresException(String message, Throwable cause) {
    super(message, cause);
  }
}
