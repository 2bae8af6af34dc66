package dev.badgepipeline.sweep;

import dev.badgepipeline.database.DataUnavailableException;
import dev.badgepipeline.inventory.OutOfDate;
import dev.badgepipeline.inventory.RatedItems;
import dev.badgepipeline.inventory.RatedItems.RatedItem;
import dev.badgepipeline.job.JobOrigin;
import dev.badgepipeline.job.JobRequest;
import dev.badgepipeline.job.JobStarter;
import dev.badgepipeline.job.JobWork;
import dev.badgepipeline.job.schedule.ScheduledWork;
import dev.badgepipeline.lists.ListChange;
import dev.badgepipeline.lists.ListChanges;
import dev.badgepipeline.lists.ListReading;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Reads lists of titles that are due, and has items badged anew whose title has come to one or left
 * it. Only what a job has badged is kept so; the others are looked at by the next job over their
 * library.
 */
@ApplicationScoped
class ListSweep implements ScheduledWork {

  private static final Logger LOG = Logger.getLogger(ListSweep.class);

  /** What a list has at most. The others are seen to in later rounds. */
  private static final int MOST_CHANGES = 5_000;

  private final ListReading reading;
  private final ListChanges changes;
  private final RatedItems items;
  private final OutOfDate outOfDate;
  private final JobStarter jobs;
  private final SweepConfig config;
  private final Clock clock;

  ListSweep(
      ListReading reading,
      ListChanges changes,
      RatedItems items,
      OutOfDate outOfDate,
      JobStarter jobs,
      SweepConfig config,
      Clock clock) {
    this.reading = reading;
    this.changes = changes;
    this.items = items;
    this.outOfDate = outOfDate;
    this.jobs = jobs;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "lists";
  }

  @Override
  public String cron() {
    return config.listsSchedule();
  }

  @Override
  public Uni<Optional<String>> run() {
    return reading
        .round()
        .chain(() -> changes.next(MOST_CHANGES))
        .chain(this::seeTo)
        .onFailure(DataUnavailableException.class)
        .invoke(failure -> LOG.warnf("Lists are not looked at: %s", failure.getMessage()))
        .onFailure(DataUnavailableException.class)
        .recoverWithUni(ListSweep::nothing);
  }

  /** A change counts as told once its job is noted: what is told twice costs a run without news. */
  private Uni<Optional<String>> seeTo(List<ListChange> changed) {
    return changed.isEmpty()
        ? nothing()
        : items
            .of(changed.stream().map(ListChange::ids).toList())
            .call(found -> outOfDate.are(found.stream().map(RatedItem::item).toList()))
            .chain(this::start)
            .call(() -> changes.told(changed));
  }

  private Uni<Optional<String>> start(List<RatedItem> found) {
    List<String> kept =
        found.stream().filter(RatedItem::isKeptBadged).map(RatedItem::item).distinct().toList();
    if (kept.isEmpty() || !config.enabled().orElse(true)) {
      return nothing();
    }
    LOG.infof("🔎 Lists have changed for %d items", kept.size());
    String key = "lists:" + clock.instant();
    return jobs.start(JobRequest.ofItems(JobWork.REFRESH_RATINGS, kept, JobOrigin.SWEEP, key))
        .map(Optional::of);
  }

  private static Uni<Optional<String>> nothing() {
    return Uni.createFrom().item(Optional.empty());
  }
}
