package dev.badgepipeline.pipeline;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.context.OwnContext;
import dev.badgepipeline.context.OwnContexts;
import dev.badgepipeline.pipeline.AdmissionQueue.Turn;
import dev.badgepipeline.poster.PosterTooLargeException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Through here goes everything that has a poster in memory, whoever asks for it. Work that waits is
 * dropped when its caller leaves; work that has begun is nobody's any more: it always ends, and
 * only then makes room for others.
 */
@ApplicationScoped
public class Admission {

  private static final Logger LOG = Logger.getLogger(Admission.class);

  /**
   * What posters may take of the heap. The rest is for the program itself, the badges that it keeps
   * drawn, and the gaps that large pictures leave between each other.
   */
  private static final double SHARE_OF_HEAP = 3 / 8.0;

  private static final double MEBIBYTE = 1 << 20;

  private final AdmissionConfig config;
  private final OwnContexts contexts;
  private final AdmissionQueue queue;

  Admission(AdmissionConfig config, OwnContexts contexts, MeterRegistry meters) {
    this.config = config;
    this.contexts = contexts;
    long heap = Runtime.getRuntime().maxMemory();
    long bytes = config.bytes().orElse((long) (heap * SHARE_OF_HEAP));
    this.queue = new AdmissionQueue(config.atOnce(), bytes, config.waiting());
    meters.gauge("badge_pipeline.admission.waiting", queue, AdmissionQueue::waiting);
    meters.gauge("badge_pipeline.admission.under.way", queue, AdmissionQueue::underWay);
  }

  /**
   * Does work as soon as it may begin, on a context of its own. Fails with {@link TooBusyException}
   * when it was not begun: too many wait already, or it has waited too long.
   *
   * @param work has done with its poster at its end
   * @return what the work gives, seen on the caller's context
   */
  <T> Uni<T> run(WorkRequest request, Function<Room, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              CompletableFuture<T> result = new CompletableFuture<>();
              Turn turn = turn(request, work, result);
              queue.enter(turn);
              ScheduledFuture<?> refusal = refuseAfterLongestWait(turn, result);
              return CallerContext.current()
                  .receive(Uni.createFrom().completionStage(result::copy))
                  .onTermination()
                  .invoke(
                      () -> {
                        refusal.cancel(/* mayInterruptIfRunning= */ false);
                        queue.withdraw(turn);
                      });
            });
  }

  /** How many wait for their turn. */
  int waiting() {
    return queue.waiting();
  }

  private <T> Turn turn(
      WorkRequest request, Function<Room, Uni<T>> work, CompletableFuture<T> result) {
    OwnContext context = contexts.open();
    return new Turn(
        request.priority(),
        request.item(),
        request.bytes().orElse(config.expectedBytes()),
        turn -> begin(turn, context, work, result));
  }

  private <T> void begin(
      Turn turn, OwnContext context, Function<Room, Uni<T>> work, CompletableFuture<T> result) {
    context.start(
        () ->
            Uni.createFrom()
                .deferred(() -> work.apply(new RoomOf(queue, turn)))
                .onTermination()
                .invoke(() -> queue.leave(turn)),
        result);
  }

  private static final class RoomOf implements Room {

    private final AdmissionQueue queue;
    private final Turn turn;

    /**
     * What was waited for. Work that is begun anew asks for less before it asks for as much again;
     * what it gave back in between would go to others, and it would wait for ever.
     */
    private volatile long waitedFor;

    private RoomOf(AdmissionQueue queue, Turn turn) {
      this.queue = queue;
      this.turn = turn;
    }

    @Override
    public void take(long bytes) {
      if (bytes > queue.bytes()) {
        throw new PosterTooLargeException(
            "drawing on the poster takes %.0f MiB of memory, there are %.0f MiB for posters"
                .formatted(Math.ceil(bytes / MEBIBYTE), Math.floor(queue.bytes() / MEBIBYTE)));
      }
      if (!queue.resizeNow(turn, Math.max(bytes, waitedFor))) {
        throw new NoRoomYetException(bytes);
      }
    }

    @Override
    public <T> Uni<T> during(Supplier<Uni<T>> work) {
      return apart(work)
          .onFailure(NoRoomYetException.class)
          .recoverWithUni(failure -> waitFor(failure).chain(() -> during(work)));
    }

    /** Whoever waits for room holds on to nothing of what has failed, such as the poster in it. */
    private static <T> Uni<T> apart(Supplier<Uni<T>> work) {
      return Uni.createFrom()
          .emitter(
              result ->
                  Uni.createFrom()
                      .deferred(work::get)
                      .subscribe()
                      .with(result::complete, result::fail));
    }

    private Uni<Void> waitFor(NoRoomYetException need) {
      waitedFor = need.bytes();
      return CallerContext.current()
          .receive(Uni.createFrom().completionStage(queue.resize(turn, need.bytes())));
    }
  }

  private ScheduledFuture<?> refuseAfterLongestWait(Turn turn, CompletableFuture<?> result) {
    return Infrastructure.getDefaultWorkerPool()
        .schedule(
            () -> refuse(turn, result), config.longestWait().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void refuse(Turn turn, CompletableFuture<?> result) {
    if (queue.withdraw(turn)) {
      result.completeExceptionally(
          new TooBusyException(
              "there was no room for it within " + config.longestWait().toSeconds() + " s"));
    }
  }

  /**
   * Requests end before this, but a run may go on whose caller has left: what has begun may end
   * within the time that requests have for it.
   */
  void stop(
      @Observes ShutdownEvent event,
      @ConfigProperty(name = "quarkus.shutdown.timeout") Optional<Duration> longest)
      throws InterruptedException, ExecutionException {
    try {
      queue.close().get(longest.orElse(Duration.ZERO).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warnf("%d pieces of work are cut off by the end of the service", queue.underWay());
    }
  }
}
