package dev.badgepipeline.original;

/** An original could not be kept durably, so nothing may be uploaded in its place. */
public class OriginalNotKeptException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OriginalNotKeptException(String message, Throwable cause) {
    super(message, cause);
  }
}
