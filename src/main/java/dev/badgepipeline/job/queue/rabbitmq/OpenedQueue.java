package dev.badgepipeline.job.queue.rabbitmq;

import dev.badgepipeline.context.OwnContexts;
import dev.badgepipeline.job.queue.ClosableQueue;
import dev.badgepipeline.job.queue.InProcessQueue;
import dev.badgepipeline.job.queue.WorkQueue;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Opens the queue of this process, by RabbitMQ where the owner says where it is, and closes it when
 * the service ends. Without RabbitMQ nothing of it is touched.
 */
@Singleton
final class OpenedQueue {

  private static final Logger LOG = Logger.getLogger(WorkQueue.class);

  private final ClosableQueue queue;

  OpenedQueue(RabbitmqConfig config, OwnContexts contexts) {
    this.queue =
        config
            .url()
            .<ClosableQueue>map(url -> byRabbitmq(url, config, contexts))
            .orElseGet(() -> new InProcessQueue(contexts));
  }

  private static RabbitmqQueue byRabbitmq(String url, RabbitmqConfig config, OwnContexts contexts) {
    Broker broker = Broker.of(url, config.username(), config.password(), Timing.USUAL);
    return RabbitmqQueue.open(broker, new Queues(config.declare()), Timing.USUAL, contexts);
  }

  @Produces
  @Singleton
  WorkQueue queue() {
    return queue;
  }

  /**
   * What has begun may end within the time that requests have for it, before anything is closed
   * that it needs.
   */
  void stop(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event,
      @ConfigProperty(name = "quarkus.shutdown.timeout") Optional<Duration> longest)
      throws InterruptedException, ExecutionException {
    try {
      queue.close().get(longest.orElse(Duration.ZERO).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warn("Work that was carried by the queue is cut off by the end of the service");
    }
  }
}
