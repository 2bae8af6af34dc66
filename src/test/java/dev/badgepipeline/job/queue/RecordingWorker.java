package dev.badgepipeline.job.queue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Does work as a test wants it, and remembers what it was given. */
public final class RecordingWorker implements WorkQueue.Worker {

  private final WorkQueue.Worker work;
  private final CompletableFuture<Void> gate;
  private final List<QueuedWork> begun = new CopyOnWriteArrayList<>();
  private final List<QueuedWork> ended = new CopyOnWriteArrayList<>();
  private final List<Context> contexts = new CopyOnWriteArrayList<>();
  private final AtomicInteger inHand = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  private RecordingWorker(WorkQueue.Worker work, CompletableFuture<Void> gate) {
    this.work = work;
    this.gate = gate;
  }

  /** Ends everything at once. */
  public static RecordingWorker atOnce() {
    return of(work -> Uni.createFrom().voidItem());
  }

  /** Does everything as another does it. */
  public static RecordingWorker of(WorkQueue.Worker work) {
    return new RecordingWorker(work, CompletableFuture.completedFuture(null));
  }

  /** Ends nothing until it is released. */
  public static RecordingWorker holding() {
    return new RecordingWorker(work -> Uni.createFrom().voidItem(), new CompletableFuture<Void>());
  }

  /** Lets everything end. */
  public void release() {
    gate.complete(null);
  }

  @Override
  public Uni<Void> work(QueuedWork piece) {
    begun.add(piece);
    contexts.add(Vertx.currentContext());
    mostAtOnce.accumulateAndGet(inHand.incrementAndGet(), Math::max);
    return Uni.createFrom()
        .completionStage(gate::copy)
        .chain(() -> work.work(piece))
        .onTermination()
        .invoke(inHand::decrementAndGet)
        .invoke(() -> ended.add(piece));
  }

  /** What it was given, in order, each time. */
  public List<QueuedWork> begun() {
    return List.copyOf(begun);
  }

  /** What it has ended without a failure. */
  public List<QueuedWork> ended() {
    return List.copyOf(ended);
  }

  /** Where it did it. */
  public List<Context> contexts() {
    return List.copyOf(contexts);
  }

  public int mostAtOnce() {
    return mostAtOnce.get();
  }
}
