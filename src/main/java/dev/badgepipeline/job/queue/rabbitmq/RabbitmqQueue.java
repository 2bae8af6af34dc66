package dev.badgepipeline.job.queue.rabbitmq;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.context.OwnContexts;
import dev.badgepipeline.job.queue.ClosableQueue;
import dev.badgepipeline.job.queue.Lane;
import dev.badgepipeline.job.queue.QueueState;
import dev.badgepipeline.job.queue.QueueUnavailableException;
import dev.badgepipeline.job.queue.QueuedWork;
import dev.badgepipeline.job.queue.Workbench;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Carries work between all instances by RabbitMQ. What was taken survives the loss of the broker's
 * process, and comes at least once.
 */
final class RabbitmqQueue implements ClosableQueue {

  private final Publisher publisher;
  private final Receiver receiver;
  private final Workbench bench;

  private RabbitmqQueue(Publisher publisher, Receiver receiver, Workbench bench) {
    this.publisher = publisher;
    this.receiver = receiver;
    this.bench = bench;
  }

  /** Begins to look for the broker, and returns at once. */
  static RabbitmqQueue open(Broker broker, Queues queues, Timing timing, OwnContexts contexts) {
    BrokerLog log = new BrokerLog();
    Workbench bench = new Workbench(contexts);
    RabbitmqQueue queue =
        new RabbitmqQueue(
            new Publisher(broker, queues, timing, log),
            new Receiver(broker, queues, timing, log, bench),
            bench);
    queue.publisher.start();
    queue.receiver.start();
    return queue;
  }

  @Override
  public Uni<Void> offer(QueuedWork work) {
    return seenByCaller(
        () -> publisher.offer(work),
        "RabbitMQ has neither taken nor refused it, and may have done either");
  }

  @Override
  public Uni<Long> waiting(Lane lane) {
    return seenByCaller(() -> receiver.waiting(lane), "RabbitMQ does not answer");
  }

  /** The client's own threads complete what is waited for, and nothing may hold them up. */
  private static <T> Uni<T> seenByCaller(Supplier<CompletionStage<T>> answer, String silence) {
    return Uni.createFrom()
        .deferred(
            () ->
                CallerContext.current()
                    .receive(
                        Uni.createFrom()
                            .completionStage(answer)
                            .emitOn(Infrastructure.getDefaultExecutor())))
        .onFailure(TimeoutException.class)
        .transform(none -> new QueueUnavailableException(silence, none));
  }

  @Override
  public void deliverTo(Worker worker, int atOnce) {
    bench.workFor(worker, atOnce);
    receiver.pace(atOnce);
  }

  @Override
  public void pace(int atOnce) {
    bench.pace(atOnce);
    receiver.pace(atOnce);
  }

  @Override
  public QueueState state() {
    return publisher.state();
  }

  @Override
  public CompletableFuture<Void> close() {
    return receiver.close().thenCompose(taken -> publisher.close());
  }
}
