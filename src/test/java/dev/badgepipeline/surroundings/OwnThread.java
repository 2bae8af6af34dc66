package dev.badgepipeline.surroundings;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Does work that waits, each in a thread of its own. The common pool has one thread for two
 * processors, and who waits there keeps all others from beginning.
 */
public final class OwnThread {

  private OwnThread() {}

  /** What work comes to. */
  public static <T> CompletableFuture<T> supply(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, OwnThread::begin);
  }

  /** The end of work. */
  public static CompletableFuture<Void> run(Runnable work) {
    return CompletableFuture.runAsync(work, OwnThread::begin);
  }

  private static void begin(Runnable work) {
    Thread thread = new Thread(work, "work of a test");
    thread.setDaemon(true);
    thread.start();
  }
}
