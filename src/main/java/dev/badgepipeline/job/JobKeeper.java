package dev.badgepipeline.job;

import dev.badgepipeline.context.OneAtATime;
import dev.badgepipeline.context.OwnContexts;
import dev.badgepipeline.database.DataUnavailableException;
import dev.badgepipeline.job.queue.QueueUnavailableException;
import dev.badgepipeline.job.queue.WorkQueue;
import dev.badgepipeline.time.SteadyTime;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps jobs going: each second, or more rarely while there are none, it looks which there are,
 * takes up those that nobody leads, and lets those that it leads take their next step and feed the
 * queue.
 */
@ApplicationScoped
class JobKeeper {

  private static final Logger LOG = Logger.getLogger(JobKeeper.class);
  private static final int TICK_MS = 200;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /** Jobs that others are asked for are led by them, and only seen here. */
  private static final Duration WITHOUT_JOBS = Duration.ofSeconds(2);

  /** There is nobody else who could be asked for a job. */
  private static final Duration ALONE_WITHOUT_JOBS = Duration.ofSeconds(5);

  private static final Duration FORGETTING = Duration.ofMinutes(10);

  private final Vertx vertx;
  private final OwnContexts contexts;
  private final WorkQueue queue;
  private final ItemWorker worker;
  private final InHand inHand;
  private final OutcomeRecorder recorder;
  private final JobStore store;
  private final JobBoard board;
  private final BoardRefresh refresh;
  private final Instances instances;
  private final JobLeader leader;
  private final JobFeeder feeder;
  private final JobsConfig config;
  private final SteadyTime time;
  private final Map<String, Led> jobs = new ConcurrentHashMap<>();
  private final OneAtATime looking = new OneAtATime();
  private final OneAtATime feeding = new OneAtATime();
  private final OneAtATime forgetting = new OneAtATime();
  private final OneAtATime beating = new OneAtATime();
  private long timer;
  private long ticks;
  private long looked = -ticksOf(ALONE_WITHOUT_JOBS);
  private long beaten = -ticksOf(Instances.BETWEEN_BEATS);
  private volatile boolean stopped;

  JobKeeper(
      Vertx vertx,
      OwnContexts contexts,
      WorkQueue queue,
      ItemWorker worker,
      InHand inHand,
      OutcomeRecorder recorder,
      JobStore store,
      JobBoard board,
      BoardRefresh refresh,
      Instances instances,
      JobLeader leader,
      JobFeeder feeder,
      JobsConfig config,
      SteadyTime time) {
    this.vertx = vertx;
    this.contexts = contexts;
    this.queue = queue;
    this.worker = worker;
    this.inHand = inHand;
    this.recorder = recorder;
    this.store = store;
    this.board = board;
    this.refresh = refresh;
    this.instances = instances;
    this.leader = leader;
    this.feeder = feeder;
    this.config = config;
    this.time = time;
  }

  private record Led(LedJob job, OneAtATime steps, OneAtATime reads) {}

  void start(@Observes StartupEvent event) {
    // Hours that are none end the start.
    LOG.debugf("Jobs work on items at these hours: %s", leader.hours());
    queue.deliverTo(worker, config.workers());
    timer = vertx.setPeriodic(TICK_MS, tick -> tick());
  }

  private void tick() {
    if (stopped) {
      return;
    }
    if (ticks - beaten >= ticksOf(instances.betweenBeats())) {
      beaten = ticks;
      begin(beating, instances::beat);
    }
    if (ticks - looked >= ticksOf(betweenLooks())) {
      looked = ticks;
      hurry();
    }
    if (ticks % ticksOf(FORGETTING) == 1) {
      begin(forgetting, () -> store.forgetOld(config.kept(), config.keptFor()));
    }
    ticks++;
    jobs.values().forEach(this::goOn);
    begin(feeding, () -> feeder.feed(fed()));
  }

  private static long ticksOf(Duration time) {
    return time.toMillis() / TICK_MS;
  }

  private Duration betweenLooks() {
    if (!board.jobs().isEmpty() || !refresh.isReachable()) {
      return BETWEEN_LOOKS;
    }
    return instances.isAlone() ? ALONE_WITHOUT_JOBS : WITHOUT_JOBS;
  }

  /** Looks at once: something has changed. */
  void hurry() {
    begin(looking, () -> refresh.now().chain(this::follow));
  }

  /** The job with this id, if this instance leads it. */
  Optional<LedJob> find(String id) {
    return Optional.ofNullable(jobs.get(id)).map(Led::job);
  }

  private void goOn(Led led) {
    begin(led.steps(), () -> leader.step(led.job()));
    begin(led.reads(), () -> feeder.readAhead(led.job(), jobs.size()));
  }

  private void begin(OneAtATime turns, Supplier<Uni<Void>> work) {
    turns.begin(
        contexts, () -> Uni.createFrom().deferred(work::get).onFailure().invoke(JobKeeper::tell));
  }

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

  private List<LedJob> fed() {
    return jobs.values().stream()
        .map(Led::job)
        .filter(job -> job.state().works() && leader.mayRun(job))
        .toList();
  }

  /** Leads what the board says is its own, and nothing else. */
  private Uni<Void> follow(boolean answered) {
    if (!answered) {
      return Uni.createFrom().voidItem();
    }
    Collection<JobBrief> underWay = board.jobs();
    jobs.values().removeIf(led -> !isOwn(led.job().id(), led.job().lease().epoch()));
    refresh.led().retainAll(jobs.keySet());
    return Multi.createFrom()
        .iterable(underWay)
        .filter(job -> isOwn(job.id(), job.epoch()) && !jobs.containsKey(job.id()))
        .onItem()
        .transformToUniAndConcatenate(this::take)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private boolean isOwn(String id, long epoch) {
    return board
        .find(id)
        .filter(
            job -> job.epoch() == epoch && job.owner().filter(refresh.owner()::equals).isPresent())
        .isPresent();
  }

  private Uni<Void> take(JobBrief brief) {
    return store
        .find(brief.id())
        .invoke(
            found ->
                found
                    .filter(job -> job.epoch() == brief.epoch())
                    .ifPresent(job -> lead(new LedJob(job, refresh.owner(), settledAt(job)))))
        .replaceWithVoid();
  }

  private Duration settledAt(StoredJob job) {
    Duration now = time.passed();
    return job.startedAt().isPresent() ? now.plus(config.settling()) : now;
  }

  private void lead(LedJob job) {
    if (job.state().works()) {
      LOG.infof("▶️ Job %s goes on: %s", job.id(), job.request().work());
    }
    jobs.put(job.id(), new Led(job, new OneAtATime(), new OneAtATime()));
    refresh.led().add(job.id());
  }

  /**
   * What is in hand ends; the rest is for others, or for the next start. Before the work itself is
   * cut off.
   */
  void stop(
      @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event,
      @ConfigProperty(name = "quarkus.shutdown.timeout") Optional<Duration> longest) {
    stopped = true;
    vertx.cancelTimer(timer);
    worker.stop();
    queue.pace(0);
    Duration patience = longest.orElse(Duration.ofSeconds(10)).dividedBy(2);
    try {
      inHand.empty().await().atMost(patience);
      recorder
          .flush()
          .chain(() -> store.release(refresh.owner()))
          .chain(instances::leave)
          .await()
          .atMost(patience);
    } catch (RuntimeException e) {
      LOG.infof("Jobs were not put aside in order, and are taken up again: %s", e.getMessage());
    }
  }
}
