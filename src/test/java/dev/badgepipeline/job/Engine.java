package dev.badgepipeline.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.context.Contexts;
import dev.badgepipeline.job.queue.InProcessQueue;
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
import java.util.function.Function;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** One instance of what works on jobs, around a database and a library in memory. */
final class Engine implements AutoCloseable {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule()).build();

  final JobService jobs;

  private final JobKeeper keeper;

  /** Starts it; {@code runs} does with an item what its job is for. */
  Engine(MemoryJobs store, ListedLibrary library, Function<String, Uni<ItemRuns.Result>> runs) {
    JobsConfig config =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(JobsConfig.class)
            .withDefaultValues(Map.of("badge-pipeline.jobs.reoffer-after", "1s"))
            .build()
            .getConfigMapping(JobsConfig.class);
    SteadyTime time = SteadyTime.fromNow();
    Libraries libraries = new Libraries();
    libraries.connect(Map.of(ListedLibrary.NAME, library));
    InProcessQueue queue = new InProcessQueue(Contexts.OWN);
    JobBoard board = new JobBoard();
    InHand inHand = new InHand();
    ItemMessages messages = new ItemMessages(JSON);
    BoardRefresh refresh = new BoardRefresh(store, board, config);
    LibraryGates gates = new LibraryGates(libraries, config, time);
    OutcomeRecorder recorder =
        new OutcomeRecorder(store, new ParkedItems(store, libraries, new Heard<>()), Contexts.OWN);
    JobProgress progress = new JobProgress(store, recorder, time);
    ItemWorker worker =
        new ItemWorker(
            board,
            refresh,
            inHand,
            messages,
            libraries,
            gates,
            (message, item, pace) -> Uni.createFrom().deferred(() -> runs.apply(item.id())),
            recorder,
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
                items -> Uni.createFrom().item(Map.of())),
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
            leader,
            new JobFeeder(store, queue, messages, config),
            config);
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
