package dev.badgepipeline.rendering.art;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads files that may be made to keep their reader busy for hours, or to use up its stack or
 * memory. None of it may keep the service from starting.
 */
final class TimedReading {

  private TimedReading() {}

  /**
   * Reads on a thread of its own.
   *
   * @throws RefusedArtException when the file is refused or not read in time
   */
  static <T> T within(Duration longest, Callable<T> reading) {
    FutureTask<T> task = new FutureTask<>(reading);
    Thread thread = new Thread(task, "own-art");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new RefusedArtException("it takes more than " + longest.toSeconds() + " s to read", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RefusedArtException refused
          ? refused
          : new RefusedArtException("it cannot be read: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedArtException("the service is stopped", e);
    }
  }
}
