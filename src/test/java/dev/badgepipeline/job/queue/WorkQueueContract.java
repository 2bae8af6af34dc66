package dev.badgepipeline.job.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.context.Contexts;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every queue promises. */
public abstract class WorkQueueContract {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  /** The queue under test, with nothing in it. */
  protected abstract WorkQueue queue();

  @Test
  void workIsDoneOnceByWhoeverIsThereForIt() {
    RecordingWorker worker = RecordingWorker.atOnce();
    queue().deliverTo(worker, 4);

    offer(numbered(Lane.BULK, 20));

    awaitUntil(() -> assertThat(worker.ended()).hasSize(20));
    assertThat(worker.begun()).doesNotHaveDuplicates();
  }

  @Test
  void workArrivesAsItWasOffered() {
    RecordingWorker worker = RecordingWorker.atOnce();
    QueuedWork offered = new QueuedWork("jellyfin:4711", Lane.NOW, "{\"title\":\"Amélie – 雨\"}");
    queue().deliverTo(worker, 1);

    offer(Stream.of(offered));

    awaitUntil(() -> assertThat(worker.ended()).containsExactly(offered));
  }

  @Test
  void waitsForSomebodyWhoDoesIt() {
    offer(numbered(Lane.NOW, 3));

    awaitUntil(() -> assertThat(waiting(Lane.NOW)).isEqualTo(3));
    assertThat(waiting(Lane.BULK)).isZero();
  }

  @Test
  void doesNoMoreAtTheSameTimeThanItIsAllowedTo() {
    RecordingWorker worker = RecordingWorker.holding();
    offer(Stream.concat(numbered(Lane.NOW, 5), numbered(Lane.BULK, 5)));
    queue().deliverTo(worker, 3);
    awaitUntil(() -> assertThat(worker.begun()).hasSize(3));

    worker.release();

    awaitUntil(() -> assertThat(worker.ended()).hasSize(10));
    assertThat(worker.mostAtOnce()).isEqualTo(3);
  }

  @Test
  void whatIsWantedSoonGoesFirstButNotForEver() {
    RecordingWorker worker = RecordingWorker.holding();
    queue().deliverTo(worker, 1);
    offer(Stream.of(new QueuedWork("first", Lane.NOW, "")));
    awaitUntil(() -> assertThat(worker.begun()).hasSize(1));
    offer(Stream.concat(numbered(Lane.BULK, 4), numbered(Lane.NOW, 12)));
    awaitUntil(this::hasBrought);

    worker.release();

    awaitUntil(() -> assertThat(worker.ended()).hasSize(17));
    List<Lane> order = worker.begun().stream().map(QueuedWork::lane).toList();
    assertThat(order.subList(0, 13)).filteredOn(Lane.NOW::equals).hasSizeGreaterThanOrEqualTo(9);
    assertThat(order.subList(0, 11)).contains(Lane.BULK);
  }

  /** Work that this queue fetches from elsewhere has come as near as it may. */
  protected void hasBrought() {
    assertThat(waiting(Lane.NOW)).isPositive();
  }

  @Test
  void nothingBeginsAtPaceZeroAndWorkGoesOnAfterIt() {
    RecordingWorker worker = RecordingWorker.atOnce();
    queue().deliverTo(worker, 2);
    queue().pace(0);
    offer(numbered(Lane.BULK, 5));
    awaitUntil(() -> assertThat(waiting(Lane.BULK)).isEqualTo(5));
    assertThat(worker.begun()).isEmpty();

    queue().pace(2);

    awaitUntil(() -> assertThat(worker.ended()).hasSize(5));
  }

  @Test
  void higherPaceLetsMoreBeginAtOnce() {
    RecordingWorker worker = RecordingWorker.holding();
    queue().deliverTo(worker, 1);
    offer(numbered(Lane.BULK, 6));
    awaitUntil(() -> assertThat(worker.begun()).hasSize(1));

    queue().pace(4);

    awaitUntil(() -> assertThat(worker.begun()).hasSize(4));
    worker.release();
    awaitUntil(() -> assertThat(worker.ended()).hasSize(6));
    assertThat(worker.mostAtOnce()).isEqualTo(4);
  }

  @Test
  void workThatItsWorkerFailsOnIsNotTriedAgain() {
    RecordingWorker worker =
        RecordingWorker.of(
            work ->
                work.id().equals("BULK 0")
                    ? Uni.createFrom().failure(new IllegalStateException("cannot be read"))
                    : Uni.createFrom().voidItem());
    queue().deliverTo(worker, 1);

    offer(numbered(Lane.BULK, 3));

    awaitUntil(() -> assertThat(worker.ended()).hasSize(2));
    assertThat(worker.begun()).hasSize(3);
    assertThat(waiting(Lane.BULK)).isZero();
  }

  @Test
  void workerThatThrowsHoldsNobodyUp() {
    RecordingWorker worker =
        RecordingWorker.of(
            work -> {
              if (work.id().equals("NOW 0")) {
                throw new IllegalStateException("a bug");
              }
              return Uni.createFrom().voidItem();
            });
    queue().deliverTo(worker, 1);

    offer(numbered(Lane.NOW, 2));

    awaitUntil(() -> assertThat(worker.ended()).hasSize(1));
  }

  @Test
  void eachPieceIsDoneOnAContextOfItsOwn() {
    RecordingWorker worker = RecordingWorker.atOnce();
    queue().deliverTo(worker, 1);
    CompletableFuture<Context> callers = new CompletableFuture<>();
    Contexts.OWN
        .open()
        .start(
            () ->
                queue()
                    .offer(new QueuedWork("of a request", Lane.NOW, ""))
                    .map(taken -> Vertx.currentContext()),
            callers);

    awaitUntil(() -> assertThat(worker.ended()).hasSize(1));

    Context its = worker.contexts().get(0);
    assertThat(VertxContext.isDuplicatedContext(its)).isTrue();
    assertThat(its).isNotSameAs(join(callers));
  }

  @Test
  void callerSeesTheAnswerOnTheContextThatHeAskedOn() {
    CompletableFuture<Boolean> seenThere = new CompletableFuture<>();
    Contexts.OWN
        .open()
        .start(
            () -> {
              Context here = Vertx.currentContext();
              return queue()
                  .offer(new QueuedWork("of a request", Lane.NOW, ""))
                  .map(taken -> Objects.equals(here, Vertx.currentContext()));
            },
            seenThere);

    assertThat(join(seenThere)).isTrue();
  }

  protected static Stream<QueuedWork> numbered(Lane lane, int count) {
    return IntStream.range(0, count).mapToObj(n -> new QueuedWork(lane + " " + n, lane, ""));
  }

  /** Offers work as its senders do, and waits until all of it is held. */
  protected void offer(Stream<QueuedWork> work) {
    List<CompletableFuture<Void>> offers =
        work.map(piece -> queue().offer(piece).subscribeAsCompletionStage()).toList();
    offers.forEach(WorkQueueContract::join);
  }

  protected long waiting(Lane lane) {
    return join(queue().waiting(lane).subscribeAsCompletionStage());
  }

  protected static <T> T join(CompletableFuture<T> result) {
    return result.orTimeout(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS).join();
  }

  protected static void awaitUntil(org.awaitility.core.ThrowingRunnable assertion) {
    await()
        .atMost(LONG_ENOUGH)
        .pollInterval(Duration.ofMillis(10))
        .ignoreException(CompletionException.class) // asked while it is away
        .untilAsserted(assertion);
  }
}
