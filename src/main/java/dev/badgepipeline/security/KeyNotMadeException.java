package dev.badgepipeline.security;

/** No key can be made here and now; the message says why. */
public class KeyNotMadeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyNotMadeException(String message) {
    super(message);
  }
}
