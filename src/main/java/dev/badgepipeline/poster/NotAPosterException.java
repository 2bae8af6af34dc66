package dev.badgepipeline.poster;

/** The bytes are not an image that can be badged: another format, truncated, or corrupt. */
public class NotAPosterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotAPosterException(String message) {
    super(message);
  }

  public NotAPosterException(String message, Throwable cause) {
    super(message, cause);
  }
}
