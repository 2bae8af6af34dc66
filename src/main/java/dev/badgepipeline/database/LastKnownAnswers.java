package dev.badgepipeline.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.storage.LocalStoreException;
import dev.badgepipeline.storage.StorageConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The last answers to the questions that the database has answered: the latest in memory, and all
 * that are {@linkplain Retention to last} in a file, so that they survive a restart. An event loop
 * may ask and tell: the file is read on a worker, and written by a thread of its own.
 */
@ApplicationScoped
class LastKnownAnswers implements Remembered {

  private static final Logger LOG = Logger.getLogger(LastKnownAnswers.class);
  private static final long MEMORY_BYTES = 32L << 20;

  /** More than ever wait for the next write; a disk that refuses them must not fill the memory. */
  private static final int MOST_UNSAVED = 2_000;

  /** After which an answer that is still the same counts as needed again. */
  private static final long NEEDED_AGAIN_NANOS = Duration.ofHours(1).toNanos();

  private final ObjectMapper json;
  private final Path formerFolder;
  private final AnswerFile file;
  private final AtomicBoolean saving = new AtomicBoolean();

  /** What is to be written, by the name in the file; empty for what is to be forgotten. */
  private final ConcurrentMap<String, Optional<String>> unsaved = new ConcurrentHashMap<>();

  private final Cache<String, Known> memory =
      Caffeine.newBuilder()
          .maximumWeight(MEMORY_BYTES)
          .executor(Runnable::run)
          .weigher((String key, Known answer) -> 2 * (key.length() + answer.text().length()))
          .build();

  LastKnownAnswers(ObjectMapper json, StorageConfig config, WithoutDatabaseConfig limits) {
    this.json = json;
    this.formerFolder = config.dataDir().resolve("last-known");
    this.file = new AnswerFile(config.dataDir().resolve("last-known.store"), limits);
  }

  void start(@Observes StartupEvent event) {
    Infrastructure.getDefaultWorkerPool()
        .execute(() -> FormerAnswers.in(formerFolder).moveInto(file));
  }

  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event) {
    close();
  }

  void close() {
    file.close();
  }

  /**
   * What is known of one question.
   *
   * @param version 0 where changes are not counted
   * @param since by {@link System#nanoTime}
   */
  private record Known(String text, long version, long since) {

    /** What is known when another answer comes in. */
    private Known followedBy(Known next, DatabaseCall call) {
      return isStill(next) || isNewsTo(next, call) ? this : next;
    }

    private boolean isStill(Known next) {
      return text.equals(next.text) && next.since - since < NEEDED_AGAIN_NANOS;
    }

    /**
     * A call that was under way when this became known may not have seen it. A later one that has
     * an older version comes from a database that was set back, which counts.
     */
    private boolean isNewsTo(Known next, DatabaseCall call) {
      return next.version < version && call.begun() - since < 0;
    }
  }

  /** Takes note of what a call has taught; returns at once and writes in the background. */
  void remember(DatabaseCall call, @Nullable Object answer) {
    if (call instanceof DatabaseCall.Read read && answer != null) {
      remember(read, read.lookup(), answer);
    } else if (call instanceof DatabaseCall.Write write) {
      write
          .change()
          .knownAnswers()
          .forEach((key, known) -> remember(call, key, known, Retention.ON_DISK));
    }
  }

  private <T> void remember(DatabaseCall.Read call, Lookup<T> lookup, Object answered) {
    lookup
        .parts(lookup.type().cast(answered))
        .forEach(part -> remember(call, part.key(), part.answer(), part.retention()));
  }

  private void remember(DatabaseCall call, String key, Object answer, Retention retention) {
    if (retention == Retention.NONE) {
      forget(call, key);
      return;
    }
    Known next = new Known(write(answer), versionOf(answer), System.nanoTime());
    Known kept =
        memory
            .asMap()
            .compute(key, (same, before) -> before == null ? next : before.followedBy(next, call));
    if (next.equals(kept)) {
      onDisk(key, retention == Retention.ON_DISK ? Optional.of(next.text()) : Optional.empty());
    }
  }

  /** A call that was under way when an answer became known may not have seen it. */
  private void forget(DatabaseCall call, String key) {
    Known kept =
        memory
            .asMap()
            .computeIfPresent(
                key, (same, before) -> call.begun() - before.since() < 0 ? before : null);
    if (kept == null) {
      onDisk(key, Optional.empty());
    }
  }

  private void onDisk(String key, Optional<String> text) {
    String name = AnswerFile.nameOf(key);
    if (unsaved.size() < MOST_UNSAVED || unsaved.containsKey(name)) {
      unsaved.put(name, text);
    }
    save();
  }

  /** What cannot be written stays, and is tried again with the next answer. */
  private void save() {
    if (!unsaved.isEmpty() && saving.compareAndSet(false, true)) {
      Uni.createFrom()
          .completionStage(() -> file.keep(() -> Map.copyOf(unsaved)))
          .onTermination()
          .invoke(() -> saving.set(false))
          .subscribe()
          .with(this::saved, failure -> LOG.debug("Answers are not on disk yet", failure));
    }
  }

  private void saved(Map<String, Optional<String>> answers) {
    answers.forEach(unsaved::remove);
    save();
  }

  private static long versionOf(Object answer) {
    return answer instanceof Versioned versioned ? versioned.version() : 0;
  }

  /**
   * The last known answer to a question, if there ever was one that can still be understood.
   * Earlier versions kept some that are not to be remembered.
   */
  <T> Uni<Optional<T>> recall(Lookup<T> lookup) {
    return lookup
        .recalled(this)
        .map(known -> known.filter(answer -> lookup.retention(answer) != Retention.NONE));
  }

  @Override
  public <T> Uni<Optional<T>> answer(String key, Class<T> type) {
    Known inMemory = memory.getIfPresent(key);
    if (inMemory != null) {
      return Uni.createFrom().item(() -> read(key, type, inMemory.text()));
    }
    return CallerContext.onWorker(() -> load(key).flatMap(text -> read(key, type, text)));
  }

  private Optional<String> load(String key) {
    return fromDisk(key)
        .map(
            text -> {
              Known onDisk = new Known(text, 0, System.nanoTime());
              Known meanwhile = memory.asMap().putIfAbsent(key, onDisk);
              return Objects.requireNonNullElse(meanwhile, onDisk).text();
            });
  }

  private Optional<String> fromDisk(String key) {
    String name = AnswerFile.nameOf(key);
    Optional<String> notYetThere = unsaved.get(name);
    if (notYetThere != null) {
      return notYetThere;
    }
    try {
      return file.find(name);
    } catch (LocalStoreException e) {
      LOG.debugf("The last known answer to %s cannot be read: %s", key, e.getMessage());
      return Optional.empty();
    }
  }

  private String write(Object answer) {
    try {
      return json.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer must be a value that Jackson can write", e);
    }
  }

  private <T> Optional<T> read(String key, Class<T> type, String text) {
    try {
      return Optional.of(json.readValue(text, type));
    } catch (JsonProcessingException e) {
      LOG.warnf("The last known answer to %s is of another version", key);
      return Optional.empty();
    }
  }
}
