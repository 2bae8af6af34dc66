package dev.badgepipeline.connection;

/** A connection or key cannot be saved; the message says why, and what its owner can do. */
public class ConnectionNotSavedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ConnectionNotSavedException(String message) {
    super(message);
  }
}
