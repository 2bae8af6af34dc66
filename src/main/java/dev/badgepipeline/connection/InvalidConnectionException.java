package dev.badgepipeline.connection;

/** What is said of a connection cannot be; the message names the field. */
public class InvalidConnectionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidConnectionException(String message) {
    super(message);
  }

  static InvalidConnectionException of(String field, String mistake) {
    return new InvalidConnectionException(field + " " + mistake);
  }
}
