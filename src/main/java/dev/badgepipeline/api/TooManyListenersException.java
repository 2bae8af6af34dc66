package dev.badgepipeline.api;

/** As many listen to events as may. */
public class TooManyListenersException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyListenersException(int most) {
    super(most + " listen to events already");
  }
}
