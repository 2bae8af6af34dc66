package dev.badgepipeline.library;

/** What is said of an item cannot be understood; the message names the field. */
public class MalformedItemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MalformedItemException(String message) {
    super(message);
  }

  public MalformedItemException(String message, Throwable cause) {
    super(message, cause);
  }
}
