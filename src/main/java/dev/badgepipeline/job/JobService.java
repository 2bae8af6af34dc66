package dev.badgepipeline.job;

import dev.badgepipeline.database.DataUnavailableException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Jobs, for those who ask for them and look at them. */
@ApplicationScoped
public class JobService implements JobStarter {

  /** What ids of jobs look like. */
  public static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  /** What places of items in a job look like. */
  public static final Pattern PLACE = Pattern.compile("\\d{1,18}");

  private static final int NEWEST = 20;

  private static final Logger LOG = Logger.getLogger(JobService.class);

  private final JobStore store;
  private final JobKeeper keeper;
  private final JobBoard board;
  private final JobProgress progress;
  private final InHand inHand;
  private final JobsConfig config;

  JobService(
      JobStore store,
      JobKeeper keeper,
      JobBoard board,
      JobProgress progress,
      InHand inHand,
      JobsConfig config) {
    this.store = store;
    this.keeper = keeper;
    this.board = board;
    this.progress = progress;
    this.inHand = inHand;
    this.config = config;
  }

  /** {@inheritDoc} Fails with {@link TooManyJobsException} where too many have not ended. */
  @Override
  public Uni<String> start(JobRequest request) {
    return Uni.createFrom()
        .deferred(() -> store.create(UUID.randomUUID().toString(), request, config.underWay()))
        .invoke(keeper::hurry);
  }

  /**
   * A job. Fails with {@link UnknownJobException}; without a database, with {@link
   * DataUnavailableException}, unless this instance leads the job.
   */
  public Uni<Job> find(String id) {
    return store
        .find(id)
        .map(found -> found.orElseThrow(() -> new UnknownJobException(id)))
        .chain(this::seen)
        .onFailure(DataUnavailableException.class)
        .recoverWithUni(away -> fromMemory(id, away));
  }

  private Uni<Job> fromMemory(String id, Throwable away) {
    return keeper
        .find(id)
        .map(led -> Uni.createFrom().item(() -> job(led.stored(), progress.lastKnown(led))))
        .orElseGet(() -> Uni.createFrom().failure(away));
  }

  private Uni<Job> seen(StoredJob job) {
    return job.progress()
        .map(counted -> Uni.createFrom().item(counted))
        .orElseGet(() -> store.progress(job.id()))
        .map(counted -> job(job, counted));
  }

  /** What this instance knows better is said by it. */
  private Job job(StoredJob job, Progress counted) {
    return new Job(
        job.id(),
        job.request().work(),
        job.request().origin(),
        job.state(),
        job.request().force(),
        job.request().dryRun(),
        job.createdAt(),
        job.startedAt(),
        job.endedAt(),
        counted.total(),
        counted.counts(),
        counted.remaining(),
        job.state().works() ? counted.pace() : OptionalDouble.empty(),
        job.state().works() ? counted.secondsLeft() : OptionalLong.empty(),
        inHand.titles(job.id()),
        job.state().works()
            ? keeper.find(job.id()).flatMap(LedJob::waitsFor).or(job::waitsFor)
            : Optional.empty(),
        counted.proof());
  }

  /**
   * Jobs, the newest first.
   *
   * @param cursor the id of a job, which a page had
   */
  public Uni<JobPage> page(Optional<JobState> state, Optional<String> cursor, int limit) {
    return store
        .page(state, cursor, limit + 1)
        .chain(
            found ->
                Multi.createFrom()
                    .iterable(found.subList(0, Math.min(limit, found.size())))
                    .onItem()
                    .transformToUniAndConcatenate(this::seen)
                    .collect()
                    .asList()
                    .map(
                        jobs ->
                            new JobPage(
                                jobs,
                                found.size() > limit
                                    ? Optional.of(jobs.get(limit - 1).id())
                                    : Optional.empty())));
  }

  /**
   * The items of a job, in its order. Fails with {@link UnknownJobException}.
   *
   * @param after the place of the last one of the page before
   */
  public Uni<JobItemPage> items(String id, Optional<ItemOutcome> outcome, long after, int limit) {
    return store
        .find(id)
        .map(found -> found.orElseThrow(() -> new UnknownJobException(id)))
        .chain(() -> store.items(id, outcome, after, limit + 1))
        .map(found -> page(found, limit));
  }

  /** The newest jobs, and all that have not ended; without a database those that are led here. */
  public Uni<List<Job>> newest() {
    return page(Optional.empty(), Optional.empty(), NEWEST)
        .map(JobPage::jobs)
        .chain(
            newest ->
                Multi.createFrom()
                    .iterable(board.jobs())
                    .map(JobBrief::id)
                    .filter(id -> newest.stream().noneMatch(job -> job.id().equals(id)))
                    .onItem()
                    .transformToUniAndConcatenate(this::find)
                    .collect()
                    .asList()
                    .map(older -> Stream.concat(newest.stream(), older.stream()).toList()))
        .onFailure(DataUnavailableException.class)
        .recoverWithItem(this::led);
  }

  private List<Job> led() {
    return board.jobs().stream()
        .flatMap(job -> keeper.find(job.id()).stream())
        .map(led -> job(led.stored(), progress.lastKnown(led)))
        .toList();
  }

  private static JobItemPage page(List<JobItem> found, int limit) {
    return found.size() > limit
        ? new JobItemPage(
            found.subList(0, limit), Optional.of(String.valueOf(found.get(limit - 1).seq())))
        : new JobItemPage(found, Optional.empty());
  }

  /**
   * Moves a job. Fails with {@link UnknownJobException} or {@link ImpossibleMoveException}.
   *
   * @return the job after it
   */
  public Uni<Job> move(String id, JobMove move) {
    return store
        .move(id, move)
        .invoke(board::show)
        .invoke(() -> tell(id, move))
        .invoke(keeper::hurry)
        .chain(() -> find(id));
  }

  private static void tell(String id, JobMove move) {
    switch (move) {
      case PAUSE -> LOG.infof("⏸️ Job %s paused", id);
      case RESUME -> LOG.infof("▶️ Job %s resumed", id);
      case CANCEL -> LOG.infof("⏹️ Job %s is to be cancelled", id);
      case RETRY -> LOG.infof("▶️ Job %s: what failed is done again", id);
      default -> throw new IllegalArgumentException(move + " is not for people");
    }
  }

  /** Forgets a job that has ended. Fails like {@link #move}. */
  public Uni<Void> delete(String id) {
    return store.delete(id);
  }
}
