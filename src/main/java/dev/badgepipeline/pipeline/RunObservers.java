package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.ItemRef;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells all who want to know; one that breaks is said, and breaks nothing else. */
@ApplicationScoped
class RunObservers {

  private static final Logger LOG = Logger.getLogger(RunObservers.class);

  private final List<RunObserver> observers;

  RunObservers(@All List<RunObserver> observers) {
    this.observers = List.copyOf(observers);
  }

  void ended(EndedRun run) {
    for (RunObserver observer : observers) {
      try {
        observer.ended(run);
      } catch (RuntimeException e) {
        notNoted(e);
      }
    }
  }

  /** Never fails: the library has the original, whoever knows of it. */
  Uni<Void> restored(ItemRef item) {
    return Multi.createFrom()
        .iterable(observers)
        .onItem()
        .transformToUniAndConcatenate(
            observer ->
                Uni.createFrom()
                    .deferred(() -> observer.restored(item))
                    .onFailure()
                    .invoke(RunObservers::notNoted)
                    .onFailure()
                    .recoverWithNull())
        .onItem()
        .ignoreAsUni();
  }

  private static void notNoted(Throwable failure) {
    LOG.error("What came of a run is not noted everywhere", failure);
  }
}
