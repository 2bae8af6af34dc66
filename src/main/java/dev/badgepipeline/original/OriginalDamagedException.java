package dev.badgepipeline.original;

/** A kept original is no longer what was kept; it is never used. */
public class OriginalDamagedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OriginalDamagedException(String message) {
    super(message);
  }

  OriginalDamagedException(String message, Throwable cause) {
    super(message, cause);
  }
}
