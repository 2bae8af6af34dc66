package dev.badgepipeline.job.queue;

import dev.badgepipeline.context.OwnContext;
import dev.badgepipeline.context.OwnContexts;
import dev.badgepipeline.job.queue.WorkQueue.Worker;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Where work that has come to this process waits for its worker, who does so many pieces at once.
 * Each piece is done on a context of its own, under nobody's trace. Holds no threads.
 */
public final class Workbench {

  private final OwnContexts contexts;
  private final LaneOrder order = new LaneOrder();
  private final Map<Lane, Deque<Arrival>> waiting = new EnumMap<>(Lane.class);
  private final CompletableFuture<Void> quiet = new CompletableFuture<>();
  private Optional<Worker> worker = Optional.empty();
  private int atOnce;
  private int inHand;
  private boolean closed;

  public Workbench(OwnContexts contexts) {
    this.contexts = contexts;
    for (Lane lane : Lane.values()) {
      waiting.put(lane, new ArrayDeque<>());
    }
  }

  /** Lets a worker begin. */
  public void workFor(Worker worker, int atOnce) {
    synchronized (this) {
      this.worker = Optional.of(worker);
      this.atOnce = atOnce;
    }
    begin();
  }

  /** Changes how many pieces are done at the same time; what has begun is not concerned. */
  public void pace(int atOnce) {
    synchronized (this) {
      this.atOnce = atOnce;
    }
    begin();
  }

  /** Adds a piece of work. What waits here is bounded by whoever brings it. */
  public void put(Arrival arrival) {
    synchronized (this) {
      line(arrival.work().lane()).add(arrival);
    }
    begin();
  }

  /** How many pieces of a lane have not begun. */
  public synchronized int waiting(Lane lane) {
    return line(lane).size();
  }

  /** How many pieces have begun and not ended. */
  public synchronized int inHand() {
    return inHand;
  }

  /** Takes back what has not begun. */
  public synchronized List<Arrival> clear() {
    List<Arrival> cleared = waiting.values().stream().flatMap(Collection::stream).toList();
    waiting.values().forEach(Collection::clear);
    return cleared;
  }

  /**
   * Lets nothing begin any more.
   *
   * @return completes when all that has begun has ended
   */
  public CompletableFuture<Void> close() {
    synchronized (this) {
      closed = true;
    }
    tellWhenQuiet();
    return quiet;
  }

  private void begin() {
    List<Start> starts = new ArrayList<>();
    synchronized (this) {
      for (Optional<Start> next = next(); next.isPresent(); next = next()) {
        starts.add(next.get());
        inHand++;
      }
    }
    starts.forEach(this::start);
  }

  private record Start(Worker worker, Arrival arrival) {}

  private synchronized Optional<Start> next() {
    if (closed || inHand >= atOnce) {
      return Optional.empty();
    }
    return worker.flatMap(
        able ->
            order
                .next(lane -> !line(lane).isEmpty())
                .map(lane -> new Start(able, line(lane).remove())));
  }

  private Deque<Arrival> line(Lane lane) {
    return waiting.getOrDefault(lane, new ArrayDeque<>());
  }

  private void start(Start start) {
    Arrival arrival = start.arrival();
    arrival.begun();
    OwnContext context = Context.root().wrapSupplier(contexts::open).get();
    context.start(() -> work(start), new CompletableFuture<>());
  }

  private Uni<Void> work(Start start) {
    return Uni.createFrom()
        .deferred(() -> start.worker().work(start.arrival().work()))
        .onItemOrFailure()
        .invoke((done, failure) -> end(start.arrival(), Optional.ofNullable(failure)));
  }

  private void end(Arrival arrival, Optional<Throwable> failure) {
    arrival.ended(failure);
    synchronized (this) {
      inHand--;
    }
    begin();
    tellWhenQuiet();
  }

  private void tellWhenQuiet() {
    boolean over;
    synchronized (this) {
      over = closed && inHand == 0;
    }
    if (over) {
      quiet.complete(null);
    }
  }
}
