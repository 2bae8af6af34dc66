package dev.badgepipeline.security;

/** What was given is not the key. */
public class WrongKeyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongKeyException() {
    super("this is not the API key of the service");
  }
}
