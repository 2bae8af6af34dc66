package dev.badgepipeline.connection;

/** There is no connection or provider of this name. */
public class UnknownConnectionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownConnectionException(String message) {
    super(message);
  }
}
