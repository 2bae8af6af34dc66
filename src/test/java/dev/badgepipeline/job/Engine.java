package dev.badgepipeline.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.context.Contexts;
import dev.badgepipeline.database.MemoryIsolation;
import dev.badgepipeline.database.MemoryStore;
import dev.badgepipeline.job.queue.InProcessQueue;
import dev.badgepipeline.job.queue.Lane;
import dev.badgepipeline.job.queue.QueuedWork;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.time.SteadyTime;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** One instance of what works on jobs, around a database and a library in memory. */
final class Engine implements AutoCloseable {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule()).build();

  /** How long what others may have begun is left alone. */
  static final Duration SETTLING = Duration.ofMillis(300);

  final JobService jobs;

  private final JobKeeper keeper;
  private final JobBoard board = new JobBoard();
  private final ItemMessages messages = new ItemMessages(JSON);
  private final ItemWorker worker;

  /** Starts it; {@code runs} does with an item what its job is for. */
  Engine(MemoryJobs store, ListedLibrary library, Function<String, Uni<ItemRuns.Result>> runs) {
    JobsConfig config =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(JobsConfig.class)
            .withDefaultValues(
                Map.of(
                    "badge-pipeline.jobs.reoffer-after",
                    "1s",
                    "badge-pipeline.jobs.settling",
                    SETTLING.toMillis() + "ms"))
            .build()
            .getConfigMapping(JobsConfig.class);
    SteadyTime time = SteadyTime.fromNow();
    Libraries libraries = new Libraries();
    libraries.connect(Map.of(ListedLibrary.NAME, library));
    InProcessQueue queue = new InProcessQueue(Contexts.OWN);
    InHand inHand = new InHand();
    InstanceName name = new InstanceName(UUID.randomUUID().toString());
    BoardRefresh refresh = new BoardRefresh(store, board, name, config);
    LibraryGates gates = new LibraryGates(libraries, config, UploadShare.ALONE, time);
    OutcomeRecorder recorder =
        new OutcomeRecorder(store, new ParkedItems(store, libraries, new Heard<>()), Contexts.OWN);
    JobProgress progress = new JobProgress(store, recorder, time);
    worker =
        new ItemWorker(
            board,
            refresh,
            inHand,
            messages,
            libraries,
            gates,
            (message, item, pace) -> Uni.createFrom().deferred(() -> runs.apply(item.id())),
            recorder,
            config,
            Clock.systemUTC(),
            time);
    JobLeader leader =
        new JobLeader(
            store,
            board,
            new JobLister(
                libraries,
                store,
                (filter, after, limit) ->
                    Uni.createFrom().item(new KnownItems.Page(List.of(), Optional.empty())),
                items -> Uni.createFrom().item(Map.of()),
                shown -> Uni.createFrom().item(Map.of())),
            progress,
            inHand,
            recorder,
            queue,
            gates,
            config,
            Clock.systemUTC(),
            time,
            new Heard<>());
    keeper =
        new JobKeeper(
            Contexts.VERTX,
            Contexts.OWN,
            queue,
            worker,
            inHand,
            recorder,
            store,
            board,
            refresh,
            new Instances(new MemoryIsolation(new MemoryStore()), name, time),
            leader,
            new JobFeeder(store, queue, messages, config, time),
            config,
            time);
    jobs = new JobService(store, keeper, board, progress, inHand, config);
    keeper.start(new StartupEvent());
  }

  /** Begins to badge the whole library. */
  String badgeAll() {
    return start(ItemFilter.ALL);
  }

  String start(ItemFilter items) {
    return done(
        jobs.start(
            new JobRequest(
                JobWork.BADGE,
                items,
                BadgeSelection.ALL,
                /* force= */ false,
                /* dryRun= */ false,
                JobOrigin.PERSON,
                Optional.empty())));
  }

  /** Is given an item of a job under way by a queue. */
  Uni<Void> work(String id, String item, boolean again) {
    JobBrief job = board.find(id).orElseThrow();
    QueuedWork work =
        messages.write(
            new ItemMessage(
                id,
                job.epoch(),
                JobWork.BADGE,
                item,
                item,
                /* attempt= */ 1,
                List.of(),
                /* force= */ false,
                /* dryRun= */ false),
            Lane.BULK);
    return worker.work(new QueuedWork(work.id(), work.lane(), work.body(), again));
  }

  Job move(String id, JobMove move) {
    return done(jobs.move(id, move));
  }

  Job find(String id) {
    return done(jobs.find(id));
  }

  /** The job once it is as wanted. */
  Job await(String id, Predicate<Job> wanted) {
    return Awaitility.await().atMost(LONG_ENOUGH).until(() -> find(id), wanted);
  }

  Job ended(String id) {
    return await(id, job -> job.state().isEnded());
  }

  static <T> T done(Uni<T> work) {
    return work.await().atMost(LONG_ENOUGH);
  }

  @Override
  public void close() {
    keeper.stop(new ShutdownEvent(), Optional.of(Duration.ofSeconds(2)));
  }
}
