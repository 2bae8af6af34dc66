package dev.badgepipeline.job.queue.rabbitmq;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Threads that never keep the program from ending. */
final class Daemons {

  static final ThreadFactory FACTORY = Daemons::thread;

  private static final String NAME = "rabbitmq";

  private Daemons() {}

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, NAME);
    thread.setDaemon(true);
    return thread;
  }

  /** A thread for each thing that is to be done, as long as there is any. */
  static ExecutorService executor() {
    return Executors.newCachedThreadPool(FACTORY);
  }

  static void start(String name, Runnable task) {
    Thread thread = thread(task);
    thread.setName(NAME + " " + name);
    thread.start();
  }
}
