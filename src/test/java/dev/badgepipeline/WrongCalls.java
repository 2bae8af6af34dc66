package dev.badgepipeline;

import java.time.Duration;

/**
 * Calls with a wrong key, one after the other.
 *
 * @param calls how many there were
 * @param took how long their answers took together
 */
record WrongCalls(int calls, Duration took) {

  /** More than so many answers take that nobody holds up. */
  static final Duration SLOWED = Duration.ofSeconds(1);

  private static final int AT_MOST = 8;

  /** Calls until the answers have taken long; each more would be waited for the longer. */
  static WrongCalls untilSlowed(Runnable call) {
    long begun = System.nanoTime();
    int calls = 0;
    Duration took = Duration.ZERO;
    while (calls < AT_MOST && took.compareTo(SLOWED) <= 0) {
      call.run();
      calls++;
      took = Duration.ofNanos(System.nanoTime() - begun);
    }
    return new WrongCalls(calls, took);
  }
}
