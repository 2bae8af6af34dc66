package dev.badgepipeline.rendering;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Runs image work away from the event loops, and never more of it than the machine can take. */
@ApplicationScoped
class RenderingThreads {

  private static final String NAME = "rendering";

  private final ThreadPoolExecutor executor;

  RenderingThreads(RenderingConfig config, MeterRegistry meters) {
    int threads = config.threads().orElse(Runtime.getRuntime().availableProcessors());
    this.executor =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(config.queue()), NAMED);
    ExecutorServiceMetrics.monitor(meters, executor, NAME);
  }

  private static final java.util.concurrent.ThreadFactory NAMED =
      task -> {
        Thread thread = Executors.defaultThreadFactory().newThread(task);
        thread.setName(NAME);
        thread.setDaemon(true);
        return thread;
      };

  /** Fails with {@link RenderingOverloadedException} when too much work waits already. */
  <T> Uni<T> run(Supplier<T> work) {
    return Uni.createFrom()
        .item(work)
        .runSubscriptionOn(executor)
        .onFailure(RejectedExecutionException.class)
        .transform(
            full ->
                new RenderingOverloadedException(
                    executor.getQueue().size() + " posters wait to be drawn already", full));
  }

  @PreDestroy
  void stop() {
    executor.shutdown();
  }
}
