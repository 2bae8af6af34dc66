package dev.badgepipeline.job.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WindowTest {

  @Test
  void othersAreLetInInTheOrderInWhichTheyCame() {
    Window window = new Window(1, 2);
    assertThat(window.enter()).isCompleted();
    CompletableFuture<Void> first = window.enter();
    CompletableFuture<Void> second = window.enter();

    window.leave();

    assertThat(first).isCompleted();
    assertThat(second).isNotDone();
  }

  @Test
  void roomThatNobodyWaitedForIsThereForTheNext() {
    Window window = new Window(1, 0);
    assertThat(window.enter()).isCompleted();
    assertThat(window.enter()).isCompletedExceptionally();

    window.leave();

    assertThat(window.enter()).isCompleted();
  }

  /** As when a broker is lost and all that waits for it fails at once. */
  @Test
  void anyNumberMayLeaveAtTheMomentTheyAreLetIn() {
    Window window = new Window(1, 100_000);
    assertThat(window.enter()).isCompleted();
    List<CompletableFuture<Void>> waiting =
        Stream.generate(() -> window.enter().thenRun(window::leave)).limit(100_000).toList();

    window.leave();

    assertThat(waiting).allMatch(CompletableFuture::isDone);
    assertThat(waiting).noneMatch(CompletableFuture::isCompletedExceptionally);
  }
}
