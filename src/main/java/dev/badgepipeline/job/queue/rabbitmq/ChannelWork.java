package dev.badgepipeline.job.queue.rabbitmq;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What is to be done with a channel, one thing after the other, on the one thread that runs this:
 * each of it may wait for the broker, and channels are not made for several threads. What waits
 * here is bounded by what may be unconfirmed or in hand.
 */
final class ChannelWork {

  /** One thing. */
  @FunctionalInterface
  interface Task {
    void run() throws IOException, TimeoutException;
  }

  private final Channel channel;
  private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
  private boolean over;

  ChannelWork(Channel channel) {
    this.channel = channel;
  }

  /** Adds a thing to do; answers false when it never will be done. */
  synchronized boolean submit(Task task) {
    return !over && tasks.add(task);
  }

  /**
   * Does what is submitted until this is to end or the channel is closed.
   *
   * @param look done each time that so much time has passed
   */
  void run(Duration every, Task look) throws IOException, TimeoutException, InterruptedException {
    channel.addShutdownListener(cause -> end());
    long due = System.nanoTime() + every.toNanos();
    while (!isOver()) {
      Task next = tasks.poll(due - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next != null) {
        next.run();
      }
      if (System.nanoTime() - due >= 0) {
        look.run();
        due = System.nanoTime() + every.toNanos();
      }
    }
  }

  /** Lets the run end when everything before this is done. */
  void end() {
    submit(this::stop);
  }

  /** Nothing is done any more. */
  synchronized void stop() {
    over = true;
    tasks.clear();
  }

  private synchronized boolean isOver() {
    return over;
  }
}
