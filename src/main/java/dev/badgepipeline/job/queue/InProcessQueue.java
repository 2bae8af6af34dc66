package dev.badgepipeline.job.queue;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.context.OwnContexts;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * Carries work within this process. Holds it in memory only: what has not ended when the process
 * ends is gone, and whoever has offered it offers it again.
 */
public final class InProcessQueue implements ClosableQueue {

  private static final Logger LOG = Logger.getLogger(WorkQueue.class);

  /** More than a job offers ahead, and no more than a few megabytes. */
  private static final int CAPACITY = 2_000;

  private final Workbench bench;
  private final Map<Lane, Window> windows;

  public InProcessQueue(OwnContexts contexts) {
    this(contexts, CAPACITY);
  }

  /**
   * An empty queue.
   *
   * @param capacity how many pieces wait in a lane; as many may be offered before there is room
   */
  InProcessQueue(OwnContexts contexts, int capacity) {
    this.bench = new Workbench(contexts);
    this.windows =
        Map.of(Lane.NOW, new Window(capacity, capacity), Lane.BULK, new Window(capacity, capacity));
  }

  @Override
  public Uni<Void> offer(QueuedWork work) {
    return Uni.createFrom()
        .deferred(
            () ->
                CallerContext.current()
                    .receive(Uni.createFrom().completionStage(() -> enter(work))));
  }

  private CompletionStage<Void> enter(QueuedWork work) {
    Window window = windows.getOrDefault(work.lane(), new Window(0, 0));
    return window.enter().thenRun(() -> bench.put(new Local(work, window)));
  }

  /** Makes room for the next when it begins. */
  private record Local(QueuedWork work, Window window) implements Arrival {

    @Override
    public void begun() {
      window.leave();
    }

    @Override
    public void ended(Optional<Throwable> failure) {
      failure.ifPresent(cause -> LOG.warnf(cause, "Work %s was given up by its worker", work.id()));
    }
  }

  @Override
  public void deliverTo(Worker worker, int atOnce) {
    bench.workFor(worker, atOnce);
  }

  @Override
  public void pace(int atOnce) {
    bench.pace(atOnce);
  }

  @Override
  public Uni<Long> waiting(Lane lane) {
    return Uni.createFrom().item(() -> (long) bench.waiting(lane));
  }

  @Override
  public QueueState state() {
    return new QueueState.Open();
  }

  @Override
  public CompletableFuture<Void> close() {
    return bench.close();
  }
}
