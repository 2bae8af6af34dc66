package dev.badgepipeline.storage;

/**
 * A file of the service cannot be read or written at the moment; the message says which and why.
 */
public class LocalStoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LocalStoreException(String message) {
    super(message);
  }

  LocalStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
