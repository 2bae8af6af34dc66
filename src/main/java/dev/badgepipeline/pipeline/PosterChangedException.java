package dev.badgepipeline.pipeline;

/** Somebody else replaced the poster while it was being badged, again and again. */
public class PosterChangedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PosterChangedException(String message) {
    super(message);
  }
}
