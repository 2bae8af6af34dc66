package dev.badgepipeline.pipeline;

/** There is no such picture of an item. */
public class NoPictureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoPictureException(String message) {
    super(message);
  }
}
