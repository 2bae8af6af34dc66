package dev.badgepipeline.job.queue;

import dev.badgepipeline.context.OwnContexts;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Opens the queue of this process, and closes it when the service ends. */
@Singleton
final class OpenedQueue {

  private static final Logger LOG = Logger.getLogger(WorkQueue.class);

  private final ClosableQueue queue;

  OpenedQueue(OwnContexts contexts) {
    this.queue = new InProcessQueue(contexts);
  }

  @Produces
  @Singleton
  WorkQueue queue() {
    return queue;
  }

  /** What has begun may end within the time that requests have for it. */
  void stop(
      @Observes ShutdownEvent event,
      @ConfigProperty(name = "quarkus.shutdown.timeout") Optional<Duration> longest)
      throws InterruptedException, ExecutionException {
    try {
      queue.close().get(longest.orElse(Duration.ZERO).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warn("Work that was carried by the queue is cut off by the end of the service");
    }
  }
}
