package dev.badgepipeline.database.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Does something again and again on a thread of its own until it is ended: at an even pace while it
 * succeeds, with pauses that double while it does not. Nothing that a round throws ends the rounds,
 * not even that memory ran out: the next one may find some.
 */
final class Rounds {

  private static final Logger LOG = Logger.getLogger(Rounds.class);

  private final BooleanSupplier round;
  private final Duration pace;
  private final Duration longestPause;
  private final Thread thread;

  /**
   * @param name the thread's
   * @param round answers whether it succeeded
   * @param pace the pause after a round that succeeded
   */
  Rounds(String name, BooleanSupplier round, Duration pace, Duration longestPause) {
    this.round = round;
    this.pace = pace;
    this.longestPause = longestPause;
    this.thread = new Thread(this::goRound, name);
    this.thread.setDaemon(true);
  }

  void begin() {
    thread.start();
  }

  private void goRound() {
    long pause = pace.toMillis();
    try {
      while (true) {
        Thread.sleep(pause);
        pause = succeeds() ? pace.toMillis() : Math.min(2 * pause, longestPause.toMillis());
      }
    } catch (InterruptedException e) {
      LOG.debugf("The rounds of %s are over", thread.getName());
    }
  }

  private boolean succeeds() {
    try {
      return round.getAsBoolean();
    } catch (Throwable e) {
      tell(e);
      return false;
    }
  }

  /** Where memory has run out, there may be none for a line of the log either. */
  private void tell(Throwable failure) {
    try {
      LOG.errorf("A round of %s failed and is tried again: %s", thread.getName(), failure);
    } catch (Throwable e) {
      failure.addSuppressed(e);
    }
  }

  /** Interrupts the round that is under way and returns when it has ended. */
  void end() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }
}
