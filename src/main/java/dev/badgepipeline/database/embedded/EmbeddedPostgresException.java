package dev.badgepipeline.database.embedded;

/** The embedded server cannot be started or used; the message says why. */
class EmbeddedPostgresException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  EmbeddedPostgresException(String reason) {
    super(reason);
    this.reason = reason;
  }

  EmbeddedPostgresException(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  @Override
  public String getMessage() {
    return reason;
  }
}
