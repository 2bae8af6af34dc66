package dev.badgepipeline.deploy;

import static org.awaitility.Awaitility.await;

import dev.badgepipeline.standin.StandInJellyfin;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Stands before the uploads to Jellyfin and can keep them waiting: then every request is known to
 * be in the middle of its work.
 */
final class UploadGate {

  private static final int ALL = 1_000_000;
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

  private final Semaphore passes = new Semaphore(ALL);

  /** Stands before the uploads from now on. */
  void guard(StandInJellyfin jellyfin) {
    jellyfin.beforeUpload(itemId -> passes.acquireUninterruptibly());
  }

  /** Lets some more through, and then none. */
  void closeAfter(int uploads) {
    passes.drainPermits();
    passes.release(uploads);
  }

  /** Returns when so many uploads wait. */
  void awaitWaiting(int uploads) {
    await()
        .atMost(LONG_ENOUGH)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> passes.getQueueLength() >= uploads);
  }

  /** Lets all through. */
  void open() {
    passes.release(ALL);
  }
}
