package dev.badgepipeline.library;

/** The item has a poster, or what stands for one, that cannot be badged; the message says why. */
public class UnusablePosterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnusablePosterException(String message) {
    super(message);
  }

  public UnusablePosterException(String message, Throwable cause) {
    super(message, cause);
  }
}
