package dev.badgepipeline.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.storage.StorageConfig;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The last answer to every question that the database has answered, in memory and, so that it
 * survives a restart, in one small file for each question.
 */
@ApplicationScoped
class LastKnownAnswers implements Remembered {

  private static final Logger LOG = Logger.getLogger(LastKnownAnswers.class);
  private static final long MEMORY_BYTES = 32L << 20;

  private final ObjectMapper json;
  private final Path directory;
  private final Cache<String, Known> memory =
      Caffeine.newBuilder()
          .maximumWeight(MEMORY_BYTES)
          .weigher((String key, Known answer) -> 2 * (key.length() + answer.text().length()))
          .build();

  LastKnownAnswers(ObjectMapper json, StorageConfig config) {
    this.json = json;
    this.directory = config.dataDir().resolve("last-known");
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
      return text.equals(next.text) || isNewsTo(next, call) ? this : next;
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
      onDisk(key, retention);
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
      onDisk(key, Retention.NONE);
    }
  }

  private void onDisk(String key, Retention retention) {
    Infrastructure.getDefaultWorkerPool()
        .execute(retention == Retention.ON_DISK ? () -> save(key) : () -> delete(key));
  }

  private synchronized void delete(String key) {
    try {
      Files.deleteIfExists(file(key));
    } catch (IOException e) {
      LOG.warnf("The last known answer to %s cannot be removed: %s", key, e.getMessage());
    }
  }

  private static long versionOf(Object answer) {
    return answer instanceof Versioned versioned ? versioned.version() : 0;
  }

  /** The last known answer to a question, if there ever was one that can still be understood. */
  <T> Uni<Optional<T>> recall(Lookup<T> lookup) {
    return lookup.recalled(this);
  }

  @Override
  public <T> Uni<Optional<T>> answer(String key, Class<T> type) {
    Known inMemory = memory.getIfPresent(key);
    if (inMemory != null) {
      return Uni.createFrom().item(() -> read(key, type, inMemory.text()));
    }
    return Uni.createFrom()
        .item(() -> load(key).flatMap(text -> read(key, type, text)))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private Optional<String> load(String key) {
    try {
      Known onDisk = new Known(Files.readString(file(key)), 0, System.nanoTime());
      Known meanwhile = memory.asMap().putIfAbsent(key, onDisk);
      return Optional.of(Objects.requireNonNullElse(meanwhile, onDisk).text());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.warnf("The last known answer to %s cannot be read: %s", key, e.getMessage());
      return Optional.empty();
    }
  }

  /** Writes what is in memory now, so that of two writers the later leaves the latest answer. */
  private synchronized void save(String key) {
    Known known = memory.getIfPresent(key);
    if (known == null) {
      return;
    }
    try {
      Path file = file(key);
      Files.createDirectories(file.getParent());
      Path whole = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
      Files.writeString(whole, known.text());
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warnf("The last known answer to %s cannot be kept: %s", key, e.getMessage());
    }
  }

  private Path file(String key) {
    String name = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    return directory.resolve(name.substring(0, 2)).resolve(name + ".json");
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
