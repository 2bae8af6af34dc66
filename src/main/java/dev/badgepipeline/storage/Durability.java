package dev.badgepipeline.storage;

import java.time.Duration;

/** What a write to a {@link LocalStore} survives once it has completed. */
public enum Durability {
  /**
   * The end of the process, however it comes. Writes wait for each other for a moment, so that many
   * cost one commit. A power cut may take the latest of them.
   */
  PROCESS_END(Duration.ofMillis(50), Duration.ofSeconds(45)),

  /**
   * A power cut too: every commit is forced to disk, together with all writes that came while the
   * one before was. Nothing that is replaced needs to stay for a commit that was lost.
   */
  POWER_CUT(Duration.ZERO, Duration.ZERO);

  private final Duration gathering;
  private final Duration retention;

  Durability(Duration gathering, Duration retention) {
    this.gathering = gathering;
    this.retention = retention;
  }

  /** How long a write waits for others. */
  Duration gathering() {
    return gathering;
  }

  /** How long the room of replaced data is not used again. */
  Duration retention() {
    return retention;
  }
}
