package dev.badgepipeline.database.embedded;

/** The embedded server cannot be started here; the message says why and what its owner can do. */
final class OwnerMustActException extends EmbeddedPostgresException {

  private static final long serialVersionUID = 1L;

  OwnerMustActException(String reason) {
    super(reason);
  }
}
