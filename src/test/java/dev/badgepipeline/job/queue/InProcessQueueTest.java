package dev.badgepipeline.job.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.context.Contexts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InProcessQueueTest extends WorkQueueContract {

  private final InProcessQueue queue = new InProcessQueue(Contexts.OWN, 20);

  @Override
  protected WorkQueue queue() {
    return queue;
  }

  @Test
  void whoOffersMoreThanThereIsRoomForWaitsUntilOneBegins() {
    offer(numbered(Lane.BULK, 20));
    CompletableFuture<Void> late =
        queue.offer(new QueuedWork("late", Lane.BULK, "")).subscribeAsCompletionStage();
    assertThat(late).isNotDone();

    queue.deliverTo(RecordingWorker.holding(), 1);

    awaitUntil(() -> assertThat(late).isCompleted());
    assertThat(waiting(Lane.BULK)).isEqualTo(20);
  }

  @Test
  void oneLaneThatIsFullDoesNotHoldUpTheOther() {
    offer(numbered(Lane.BULK, 20));

    offer(numbered(Lane.NOW, 1));

    assertThat(waiting(Lane.NOW)).isEqualTo(1);
  }

  @Test
  void whoOffersWithoutWaitingIsRefusedAtLast() {
    offer(numbered(Lane.BULK, 20));
    List<CompletableFuture<Void>> waiting =
        numbered(Lane.BULK, 20)
            .map(work -> queue.offer(work).subscribeAsCompletionStage())
            .toList();

    assertThatThrownBy(() -> offer(numbered(Lane.BULK, 1)))
        .hasCauseInstanceOf(QueueUnavailableException.class)
        .hasMessageContaining("20 pieces of work wait already");
    assertThat(waiting).noneMatch(CompletableFuture::isDone);
  }

  @Test
  void isOpenAlways() {
    assertThat(queue.state()).isEqualTo(new QueueState.Open());
  }

  @Test
  void closingWaitsForWhatHasBegunAndBeginsNothing() {
    RecordingWorker worker = RecordingWorker.holding();
    queue.deliverTo(worker, 1);
    offer(numbered(Lane.BULK, 2));
    awaitUntil(() -> assertThat(worker.begun()).hasSize(1));

    CompletableFuture<Void> closed = queue.close();

    assertThat(closed).isNotDone();
    worker.release();
    join(closed);
    assertThat(worker.begun()).hasSize(1);
  }
}
