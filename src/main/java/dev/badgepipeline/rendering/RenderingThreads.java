package dev.badgepipeline.rendering;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Runs image work away from the event loops, as much at once as there are threads. How much may
 * wait here is bounded by how many pieces of work are admitted, each of which asks for one thing
 * after the other.
 */
@ApplicationScoped
class RenderingThreads {

  private static final String NAME = "rendering";

  private final ThreadPoolExecutor executor;

  RenderingThreads(RenderingConfig config, MeterRegistry meters) {
    int threads = config.threads().orElse(Runtime.getRuntime().availableProcessors());
    this.executor =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), NAMED);
    ExecutorServiceMetrics.monitor(meters, executor, NAME);
  }

  private static final java.util.concurrent.ThreadFactory NAMED =
      task -> {
        Thread thread = Executors.defaultThreadFactory().newThread(task);
        thread.setName(NAME);
        thread.setDaemon(true);
        return thread;
      };

  <T> Uni<T> run(Supplier<T> work) {
    return Uni.createFrom().item(work).runSubscriptionOn(executor);
  }

  @PreDestroy
  void stop() {
    executor.shutdown();
  }
}
