package dev.badgepipeline.job;

import dev.badgepipeline.context.OwnContexts;
import dev.badgepipeline.database.DataUnavailableException;
import dev.badgepipeline.job.queue.QueueUnavailableException;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Work that is done again and again, and never twice at the same time. */
final class OneAtATime {

  private static final Logger LOG = Logger.getLogger(OneAtATime.class);

  private final AtomicBoolean underWay = new AtomicBoolean();

  /** What is away comes back, and who waits for it says so; anything else is a mistake here. */
  private static void tell(Throwable failure) {
    boolean away = failure instanceof DataUnavailableException || isOfQueue(failure);
    LOG.logf(
        away ? Logger.Level.DEBUG : Logger.Level.ERROR,
        failure,
        "Work on jobs failed, and is done again");
  }

  /** Several offers fail together. */
  private static boolean isOfQueue(Throwable failure) {
    return failure instanceof CompositeException several
        ? several.getCauses().stream().allMatch(QueueUnavailableException.class::isInstance)
        : failure instanceof QueueUnavailableException;
  }

  /** Does the work on a context of its own, unless it is under way. Its failures are its own. */
  void begin(OwnContexts contexts, Supplier<Uni<Void>> work) {
    if (underWay.compareAndSet(false, true)) {
      contexts
          .open()
          .start(
              () ->
                  Uni.createFrom()
                      .deferred(work::get)
                      .onFailure()
                      .invoke(OneAtATime::tell)
                      .onTermination()
                      .invoke(() -> underWay.set(false)),
              new CompletableFuture<>());
    }
  }
}
