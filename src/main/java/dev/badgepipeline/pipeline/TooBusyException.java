package dev.badgepipeline.pipeline;

/** The service has as much to do as it can take; the work was not begun. */
public class TooBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooBusyException(String message) {
    super(message);
  }
}
