package dev.badgepipeline.poster;

/** The image has more bytes or pixels than the service is set to accept. */
public class PosterTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PosterTooLargeException(String message) {
    super(message);
  }
}
