package dev.badgepipeline.library;

/** The item has no poster that could be badged. */
public class NoPosterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoPosterException(String message) {
    super(message);
  }

  public NoPosterException(String message, Throwable cause) {
    super(message, cause);
  }
}
