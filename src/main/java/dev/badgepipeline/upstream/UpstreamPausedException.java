package dev.badgepipeline.upstream;

import java.time.Duration;

/** The service asks to be left alone for a while: a limit is reached, or it refuses the key. */
public class UpstreamPausedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration pause;

  /**
   * States why and for how long.
   *
   * @param pause until the next call makes sense
   */
  public UpstreamPausedException(String message, Duration pause) {
    super(message);
    this.pause = pause;
  }

  public Duration pause() {
    return pause;
  }
}
