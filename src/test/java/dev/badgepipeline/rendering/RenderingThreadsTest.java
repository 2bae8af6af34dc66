package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RenderingThreadsTest {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final RenderingThreads threads =
      new RenderingThreads(Limits.DEFAULT.withThreads(1).config(), new SimpleMeterRegistry());
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void letAllWorkEnd() {
    end.countDown();
    threads.stop();
  }

  @Test
  void workRunsOnAnotherThread() {
    Thread worker = threads.run(Thread::currentThread).await().atMost(LONGEST);

    assertThat(worker).isNotSameAs(Thread.currentThread());
  }

  @Test
  void workBeyondTheThreadsWaits() {
    CompletableFuture<Boolean> running = threads.run(this::untilEnd).subscribeAsCompletionStage();
    CompletableFuture<Integer> waiting = threads.run(() -> 7).subscribeAsCompletionStage();
    boolean done = waiting.isDone();

    end.countDown();

    assertThat(done).isFalse();
    assertThat(waiting).succeedsWithin(LONGEST).isEqualTo(7);
    assertThat(running).succeedsWithin(LONGEST);
  }

  private boolean untilEnd() {
    try {
      end.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
