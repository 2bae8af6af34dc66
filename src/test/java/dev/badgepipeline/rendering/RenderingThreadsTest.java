package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RenderingThreadsTest {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final RenderingThreads threads =
      new RenderingThreads(
          Limits.DEFAULT.withThreadsAndQueue(1, 1).config(), new SimpleMeterRegistry());
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
  void workBeyondTheQueueIsRefused() {
    CompletableFuture<Boolean> running = threads.run(this::untilEnd).subscribeAsCompletionStage();
    CompletableFuture<Boolean> waiting = threads.run(this::untilEnd).subscribeAsCompletionStage();

    assertThatThrownBy(() -> threads.run(() -> 1).await().atMost(LONGEST))
        .isInstanceOf(RenderingOverloadedException.class)
        .hasMessageContaining("1 posters wait");
    assertThat(CompletableFuture.anyOf(running, waiting)).isNotDone();
  }

  @Test
  void workIsTakenAgainWhenTheQueueHasRoom() {
    CompletableFuture<Boolean> running = threads.run(this::untilEnd).subscribeAsCompletionStage();
    CompletableFuture<Boolean> waiting = threads.run(this::untilEnd).subscribeAsCompletionStage();
    end.countDown();
    CompletableFuture.allOf(running, waiting).join();

    assertThat(threads.run(() -> 7).await().atMost(LONGEST)).isEqualTo(7);
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
