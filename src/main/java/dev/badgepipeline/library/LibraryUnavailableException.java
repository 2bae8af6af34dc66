package dev.badgepipeline.library;

/** The library cannot be reached, or refuses the service. */
public class LibraryUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LibraryUnavailableException(String message) {
    super(message);
  }

  public LibraryUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
