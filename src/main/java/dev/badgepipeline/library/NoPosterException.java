package dev.badgepipeline.library;

/** The item has no poster. */
public class NoPosterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoPosterException(String message) {
    super(message);
  }
}
