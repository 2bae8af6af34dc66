package dev.badgepipeline.sweep;

import dev.badgepipeline.database.DataUnavailableException;
import dev.badgepipeline.inventory.RatedItems;
import dev.badgepipeline.inventory.RatedItems.RatedItem;
import dev.badgepipeline.job.JobOrigin;
import dev.badgepipeline.job.JobRequest;
import dev.badgepipeline.job.JobStarter;
import dev.badgepipeline.job.JobWork;
import dev.badgepipeline.job.schedule.ScheduledWork;
import dev.badgepipeline.ratings.RatedTitle;
import dev.badgepipeline.ratings.RatingRefreshes;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Has items badged anew whose ratings are due, or have waited for calls of a provider, as far as
 * its calls of today go. Only what a job has badged is kept so.
 */
@ApplicationScoped
class RatingSweep implements ScheduledWork {

  private static final Logger LOG = Logger.getLogger(RatingSweep.class);

  /** Of each provider, and as many that have waited. */
  private static final int MOST_TITLES = 1_000;

  /** One at a time: who comes while one is under way joins it. */
  private static final String KEY = "ratings";

  private final RatingRefreshes refreshes;
  private final RatedItems items;
  private final JobStarter jobs;
  private final SweepConfig config;

  RatingSweep(RatingRefreshes refreshes, RatedItems items, JobStarter jobs, SweepConfig config) {
    this.refreshes = refreshes;
    this.items = items;
    this.jobs = jobs;
    this.config = config;
  }

  @Override
  public String name() {
    return "ratings";
  }

  @Override
  public String cron() {
    return config.ratingsSchedule();
  }

  @Override
  public Uni<Optional<String>> run() {
    return config.enabled().orElse(true)
        ? refreshes
            .next(MOST_TITLES)
            .chain(this::refresh)
            .onFailure(DataUnavailableException.class)
            .invoke(failure -> LOG.warnf("Ratings are not looked at: %s", failure.getMessage()))
            .onFailure(DataUnavailableException.class)
            .recoverWithUni(RatingSweep::nothing)
        : nothing();
  }

  private Uni<Optional<String>> refresh(List<RatedTitle> due) {
    return due.isEmpty()
        ? nothing()
        : items
            .of(due.stream().map(RatedTitle::ids).toList())
            .call(found -> forget(due, found))
            .chain(this::start);
  }

  /** What no library has shown would be due for ever, as what came with an upload. */
  private Uni<Void> forget(List<RatedTitle> due, List<RatedItem> found) {
    return Multi.createFrom()
        .iterable(due)
        .filter(title -> found.stream().noneMatch(item -> item.isOf(title.ids())))
        .onItem()
        .transformToUniAndConcatenate(title -> refreshes.forget(title.key()))
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Optional<String>> start(List<RatedItem> found) {
    List<String> kept =
        found.stream().filter(RatedItem::isKeptBadged).map(RatedItem::item).distinct().toList();
    if (kept.isEmpty()) {
      return nothing();
    }
    LOG.infof("🔎 Ratings of %d items are due", kept.size());
    return jobs.start(JobRequest.ofItems(JobWork.REFRESH_RATINGS, kept, JobOrigin.SWEEP, KEY))
        .map(Optional::of);
  }

  private static Uni<Optional<String>> nothing() {
    return Uni.createFrom().item(Optional.empty());
  }
}
