package dev.badgepipeline.upstream;

import java.time.Duration;

/** The service asks to be left alone for a while. */
public class UpstreamPausedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final Duration pause;

  /** Why the service wants to be left alone. */
  public enum Reason {
    /** The key's quota is used up. */
    LIMIT_REACHED,
    /** It does not know the key. */
    KEY_REFUSED
  }

  /**
   * States why and for how long.
   *
   * @param pause until the next call makes sense
   */
  public UpstreamPausedException(String message, Reason reason, Duration pause) {
    super(message);
    this.reason = reason;
    this.pause = pause;
  }

  public Reason reason() {
    return reason;
  }

  public Duration pause() {
    return pause;
  }
}
