package dev.badgepipeline.job;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.ratings.CallAllowance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The calls of rating providers that dry runs may make: so many each, by all instances together.
 * While they cannot be counted none is made.
 */
@ApplicationScoped
class DryRunCalls {

  private static final Logger LOG = Logger.getLogger(DryRunCalls.class);
  private static final int JOBS_AT_MOST = 1_000;

  private final JobStore store;
  private final int most;

  /** Jobs that have made all of theirs; what is forgotten is asked for once more. */
  private final Cache<String, Boolean> spent =
      Caffeine.newBuilder().maximumSize(JOBS_AT_MOST).executor(Runnable::run).build();

  DryRunCalls(JobStore store, JobsConfig config) {
    this.store = store;
    this.most = config.dryRunCalls();
  }

  /** Those of one item's run. */
  ForItem of(String job) {
    return new ForItem(job);
  }

  /** What one item's run may still ask for, and whether it got all that it wanted. */
  final class ForItem implements CallAllowance {

    private final String job;
    private volatile boolean refused;

    private ForItem(String job) {
      this.job = job;
    }

    @Override
    public Uni<Boolean> take() {
      return counted()
          .invoke(
              granted -> {
                if (!granted) {
                  refused = true;
                }
              });
    }

    private Uni<Boolean> counted() {
      return spent.getIfPresent(job) != null
          ? Uni.createFrom().item(false)
          : store
              .countRatingCall(job, most)
              .invoke(
                  granted -> {
                    if (!granted) {
                      spent.put(job, true);
                    }
                  })
              .onFailure()
              .invoke(
                  failure -> LOG.debugf("Rating calls are not counted: %s", failure.getMessage()))
              .onFailure()
              .recoverWithItem(false);
    }

    /** What the item's outcome is to say; empty where nothing was refused. */
    Optional<String> inWords() {
      return refused
          ? Optional.of(
              "only with the ratings that are known, since a dry run makes "
                  + most
                  + " rating calls at most")
          : Optional.empty();
    }
  }
}
