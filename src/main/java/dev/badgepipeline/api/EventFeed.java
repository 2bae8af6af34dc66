package dev.badgepipeline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.DatabaseMonitor;
import dev.badgepipeline.database.DatabaseState;
import dev.badgepipeline.database.Phase;
import dev.badgepipeline.database.Tier;
import dev.badgepipeline.job.ItemParked;
import dev.badgepipeline.job.Job;
import dev.badgepipeline.job.JobService;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.pipeline.EndedRun;
import dev.badgepipeline.pipeline.RunObserver;
import dev.badgepipeline.time.SteadyTime;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has happened of late: the latest of each thing, and no more. Looks only while somebody
 * listens, and not oftener however many do. A listener is given what has changed since the last
 * time when he has taken that; nothing is kept for one who is slow.
 */
@ApplicationScoped
class EventFeed implements RunObserver {

  /** More listen to one instance by mistake only. */
  static final int MOST_LISTENERS = 64;

  private static final int KEPT = 200;
  private static final String JOB = "job/";
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

  private final JobService jobs;
  private final DatabaseMonitor database;
  private final ObjectMapper json;
  private final SteadyTime time;
  private final String instance = UUID.randomUUID().toString().substring(0, 8);
  private final AtomicInteger listeners = new AtomicInteger();
  private final Map<String, Happening> latest =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Happening> eldest) {
          return size() > KEPT;
        }
      };
  private final AtomicReference<@Nullable Look> look = new AtomicReference<>();
  private long last;
  private volatile boolean stopped;

  EventFeed(JobService jobs, DatabaseMonitor database, ObjectMapper json, SteadyTime time) {
    this.jobs = jobs;
    this.database = database;
    this.json = json;
    this.time = time;
  }

  /**
   * What of the database's state is news; figures that change all the time are not.
   *
   * @param tier that serves
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record DatabaseNews(Phase phase, Tier tier, Optional<String> problem, int pendingChanges) {

    private static DatabaseNews of(DatabaseState state) {
      return new DatabaseNews(state.phase(), state.tier(), state.problem(), state.pendingChanges());
    }
  }

  private record Look(Duration at, Uni<Void> done) {}

  /**
   * Something that has happened.
   *
   * @param number greater than that of all that has happened before
   * @param name {@code job}, {@code run}, {@code database} or {@code problem}
   * @param data as JSON
   */
  record Happening(long number, String name, String data) {}

  /**
   * What is new to a listener.
   *
   * @param happenings in their order; empty for a sign of life
   */
  record News(List<Happening> happenings) {}

  /** The program waits for requests before it tells anybody that it ends. */
  void start(@Observes StartupEvent event) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopped = true, "events-end"));
  }

  void parked(@Observes ItemParked item) {
    happened("problem", "problem/" + item.item(), item);
  }

  @Override
  public void ended(EndedRun run) {
    if (listeners.get() > 0) {
      happened("run", "run/" + run.report().runId(), run.report());
    }
  }

  @Override
  public Uni<Void> restored(ItemRef item) {
    return Uni.createFrom().voidItem();
  }

  /**
   * What happens, from now on, after everything that is now. Ends with the program.
   *
   * @param lastId of the last event that the listener has seen
   */
  Multi<News> listen(@Nullable String lastId) {
    if (listeners.incrementAndGet() > MOST_LISTENERS) {
      listeners.decrementAndGet();
      throw new TooManyListenersException(MOST_LISTENERS);
    }
    Listener listener = new Listener(numberOf(lastId));
    return Multi.createBy()
        .merging()
        .streams(Multi.createFrom().item(0L), Multi.createFrom().ticks().every(PAUSE))
        .onOverflow()
        .drop()
        .onItem()
        .transformToUniAndConcatenate(tick -> look().map(done -> listener.news()))
        .select()
        .first(news -> !stopped)
        .filter(listener::isWorthSending)
        .onTermination()
        .invoke(listeners::decrementAndGet);
  }

  private long numberOf(@Nullable String id) {
    String own = instance + "-";
    return id != null && id.startsWith(own) && id.substring(own.length()).matches("\\d{1,18}")
        ? Long.parseLong(id.substring(own.length()))
        : 0;
  }

  /** The id of an event, to go on from. */
  String idOf(Happening happening) {
    return instance + "-" + happening.number();
  }

  /** One who listens, and what he has been told. */
  private final class Listener {

    private long told;
    private Duration toldAt = time.passed();

    private Listener(long told) {
      this.told = told;
    }

    private News news() {
      List<Happening> news = after(told);
      news.forEach(happening -> told = happening.number());
      return new News(news);
    }

    private boolean isWorthSending(News news) {
      Duration now = time.passed();
      boolean worth =
          !news.happenings().isEmpty() || now.minus(toldAt).compareTo(LONGEST_SILENCE) >= 0;
      toldAt = worth ? now : toldAt;
      return worth;
    }
  }

  private synchronized List<Happening> after(long number) {
    return latest.values().stream()
        .filter(happening -> happening.number() > number)
        .sorted(Comparator.comparingLong(Happening::number))
        .toList();
  }

  /** Looks anew, unless somebody else has a moment ago. */
  private Uni<Void> look() {
    Look before = look.get();
    Duration now = time.passed();
    if (before != null && now.minus(before.at()).compareTo(PAUSE.dividedBy(2)) < 0) {
      return before.done();
    }
    Look next = new Look(now, lookAnew().memoize().indefinitely());
    return look.compareAndSet(before, next) ? next.done() : look();
  }

  private Uni<Void> lookAnew() {
    return jobs.newest()
        .invoke(this::seen)
        .onFailure()
        .recoverWithItem(List.of())
        .invoke(() -> happened("database", "database", DatabaseNews.of(database.state())))
        .replaceWithVoid();
  }

  /** Of a job that was forgotten a listener who comes now learns nothing. */
  private void seen(List<Job> found) {
    Set<String> keys = found.stream().map(EventFeed::key).collect(Collectors.toSet());
    forgetJobsBut(keys);
    found.forEach(job -> happened("job", key(job), job));
  }

  private static String key(Job job) {
    return JOB + job.id();
  }

  private synchronized void forgetJobsBut(Set<String> keys) {
    latest.keySet().removeIf(key -> key.startsWith(JOB) && !keys.contains(key));
  }

  /** What is as it was has not happened. */
  private synchronized void happened(String name, String key, Object what) {
    String data = write(what);
    Happening before = latest.get(key);
    if (before == null || !before.data().equals(data)) {
      latest.remove(key);
      latest.put(key, new Happening(++last, name, data));
    }
  }

  private String write(Object what) {
    try {
      return json.writeValueAsString(what);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event is plain values", e);
    }
  }
}
