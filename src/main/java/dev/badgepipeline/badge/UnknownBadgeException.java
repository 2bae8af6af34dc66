package dev.badgepipeline.badge;

/** The caller asks for a badge kind that this service does not have. */
public class UnknownBadgeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownBadgeException(String message) {
    super(message);
  }
}
