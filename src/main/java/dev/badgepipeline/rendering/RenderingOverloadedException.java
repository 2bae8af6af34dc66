package dev.badgepipeline.rendering;

/** More posters wait to be drawn than the service is set to let wait. */
public class RenderingOverloadedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RenderingOverloadedException(String message) {
    super(message);
  }

  RenderingOverloadedException(String message, Throwable cause) {
    super(message, cause);
  }
}
