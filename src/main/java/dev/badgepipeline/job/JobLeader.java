package dev.badgepipeline.job;

import dev.badgepipeline.database.DataUnavailableException;
import dev.badgepipeline.job.queue.QueueState;
import dev.badgepipeline.job.queue.QueueUnavailableException;
import dev.badgepipeline.job.queue.WorkQueue;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Brings a job that this instance leads from its beginning to its end, a step at a time. Every step
 * may be lost, and is done again by whoever leads the job next.
 */
@ApplicationScoped
class JobLeader {

  private static final Logger LOG = Logger.getLogger(JobLeader.class);
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

  private final JobStore store;
  private final JobBoard board;
  private final JobLister lister;
  private final JobProgress progress;
  private final InHand inHand;
  private final OutcomeRecorder recorder;
  private final WorkQueue queue;
  private final LibraryGates gates;
  private final BulkHours hours;
  private final Clock clock;
  private final SteadyTime time;
  private final Duration reofferAfter;
  private final Event<JobEnded> ended;

  JobLeader(
      JobStore store,
      JobBoard board,
      JobLister lister,
      JobProgress progress,
      InHand inHand,
      OutcomeRecorder recorder,
      WorkQueue queue,
      LibraryGates gates,
      JobsConfig config,
      Clock clock,
      SteadyTime time,
      Event<JobEnded> ended) {
    this.store = store;
    this.board = board;
    this.lister = lister;
    this.progress = progress;
    this.inHand = inHand;
    this.recorder = recorder;
    this.queue = queue;
    this.gates = gates;
    this.hours = BulkHours.of(config.hours());
    this.clock = clock;
    this.time = time;
    this.reofferAfter = config.reofferAfter();
    this.ended = ended;
  }

  /** Does the next step; never fails, since what could not be done now is done the next time. */
  Uni<Void> step(LedJob job) {
    return Uni.createFrom()
        .deferred(() -> next(job))
        .chain(() -> tell(job))
        .chain(() -> waits(job, obstacle(job)))
        .onFailure()
        .recoverWithUni(failure -> failed(job, failure));
  }

  private Uni<Void> next(LedJob job) {
    return switch (job.state()) {
      case WAITING ->
          advance(job, job.listing().done() ? JobMove.GO_ON : JobMove.BEGIN, Optional.empty())
              .invoke(() -> LOG.infof("▶️ Job %s begins: %s", job.id(), what(job)));
      case LISTING ->
          job.listing().done()
              ? advance(job, JobMove.LISTED, Optional.empty()).invoke(() -> listed(job))
              : lister.next(job).replaceWithVoid();
      case RUNNING -> job.isAllSent() ? perhapsEnd(job) : Uni.createFrom().voidItem();
      case CANCELLING -> inHand.isEmpty(job.id()) ? stop(job) : Uni.createFrom().voidItem();
      case PAUSED, CANCELLED, DONE, DONE_WITH_FAILURES -> Uni.createFrom().voidItem();
    };
  }

  private static String what(LedJob job) {
    return job.request().work() + (job.request().dryRun() ? " as a dry run" : "");
  }

  private void listed(LedJob job) {
    LOG.infof("Job %s: all its items are known", job.id());
  }

  private Uni<Void> advance(LedJob job, JobMove move, Optional<Progress> reached) {
    return store
        .advance(job.lease(), move, reached)
        .invoke(
            moved -> {
              if (moved) {
                job.state().after(move).ifPresent(next -> moved(job, next));
              }
            })
        .replaceWithVoid();
  }

  private void moved(LedJob job, JobState next) {
    job.moved(next);
    board.show(new JobBrief(job.id(), next, job.lease().epoch(), Optional.of(job.lease().owner())));
  }

  /**
   * The job ends when each item has an outcome. Where nothing more is on its way that anybody knows
   * of, what has none is sent out once more.
   */
  private Uni<Void> perhapsEnd(LedJob job) {
    if (!inHand.isEmpty(job.id()) || !recorder.isWritten(job.id())) {
      return Uni.createFrom().voidItem();
    }
    return progress
        .count(job)
        .chain(
            counted -> {
              if (counted.remaining() == 0) {
                return end(job, counted);
              }
              return job.unchangedFor(time.passed()).compareTo(reofferAfter) < 0
                  ? Uni.createFrom().voidItem()
                  : queue
                      .waiting(job.lane())
                      .invoke(waiting -> sendAgain(job, waiting))
                      .replaceWithVoid();
            });
  }

  private void sendAgain(LedJob job, long waiting) {
    if (waiting == 0) {
      LOG.infof(
          "Job %s: %d items have no outcome, and are sent out again",
          job.id(), job.progress().remaining());
      job.sendAgain(time.passed());
    }
  }

  private Uni<Void> end(LedJob job, Progress counted) {
    long failed = counted.of(ItemOutcome.FAILED);
    JobMove move = failed == 0 ? JobMove.END : JobMove.END_WITH_FAILURES;
    return proven(job, counted)
        .chain(proven -> advance(job, move, Optional.of(proven)))
        .invoke(
            () -> {
              if (job.state().isEnded()) {
                LOG.infof("✅ Job %s ended: %s", job.id(), counted.inWords());
                ended.fire(
                    new JobEnded(
                        job.id(),
                        job.request().work(),
                        job.request().origin(),
                        counted.total(),
                        failed));
              }
            });
  }

  private Uni<Progress> proven(LedJob job, Progress counted) {
    return job.request().work() == JobWork.RESTORE && !job.request().dryRun()
        ? store.proof(job.id()).map(counted.atRest()::proven)
        : Uni.createFrom().item(counted.atRest());
  }

  private Uni<Void> stop(LedJob job) {
    return progress
        .count(job)
        .chain(counted -> advance(job, JobMove.STOPPED, Optional.of(counted.atRest())))
        .invoke(() -> LOG.infof("⏹️ Job %s cancelled", job.id()));
  }

  /** A line a minute says how far it is. */
  private Uni<Void> tell(LedJob job) {
    return job.state().works() && job.isTimeToTell(time.passed(), BETWEEN_LINES)
        ? progress
            .count(job)
            .invoke(
                counted ->
                    LOG.infof(
                        "Job %s: %d of %d items: %s",
                        job.id(), counted.done(), counted.total(), counted.inWords()))
            .replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  /** What keeps a job from going on, in words. */
  private Optional<String> obstacle(LedJob job) {
    if (!job.state().works()) {
      return Optional.empty();
    }
    if (!mayRun(job)) {
      return Optional.of("its hours, " + hours);
    }
    return queue.state() instanceof QueueState.Away away
        ? Optional.of("the broker: " + away.reason())
        : gates.waitsFor();
  }

  /** The hours of the day in which items are worked on. */
  BulkHours hours() {
    return hours;
  }

  /** Whether it is time for a job's items. What a webhook asks for is done at any time. */
  boolean mayRun(LedJob job) {
    return job.request().origin() == JobOrigin.WEBHOOK || hours.include(clock);
  }

  private Uni<Void> waits(LedJob job, Optional<String> reason) {
    if (job.waitsFor().equals(reason)) {
      return Uni.createFrom().voidItem();
    }
    job.waitsFor(reason);
    return store.waits(job.lease(), reason).replaceWithVoid();
  }

  private Uni<Void> failed(LedJob job, Throwable failure) {
    if (failure instanceof DataUnavailableException) {
      job.waitsFor(Optional.of("the database: " + failure.getMessage()));
      return Uni.createFrom().voidItem();
    }
    if (failure instanceof ItemNotFoundException gone) {
      return waits(job, Optional.of("what it is for: " + gone.getMessage()))
          .onFailure()
          .recoverWithNull();
    }
    if (failure instanceof LibraryUnavailableException) {
      return waits(job, Optional.of("the library: " + failure.getMessage()))
          .onFailure()
          .recoverWithNull();
    }
    if (!(failure instanceof QueueUnavailableException)) {
      LOG.errorf(failure, "Job %s cannot go on for now", job.id());
    }
    return Uni.createFrom().voidItem();
  }
}
