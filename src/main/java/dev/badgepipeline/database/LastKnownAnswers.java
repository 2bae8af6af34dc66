package dev.badgepipeline.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.ServiceConfig;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The last answer to every question that the database has answered, in memory and, so that it
 * survives a restart, in one small file for each question.
 */
@ApplicationScoped
class LastKnownAnswers {

  private static final Logger LOG = Logger.getLogger(LastKnownAnswers.class);
  private static final long MEMORY_BYTES = 32L << 20;

  private final ObjectMapper json;
  private final Path directory;
  private final Cache<String, String> memory =
      Caffeine.newBuilder()
          .maximumWeight(MEMORY_BYTES)
          .weigher((String key, String answer) -> 2 * (key.length() + answer.length()))
          .build();

  LastKnownAnswers(ObjectMapper json, ServiceConfig config) {
    this.json = json;
    this.directory = config.dataDir().resolve("last-known");
  }

  /** Takes note of what a call has taught; returns at once and writes in the background. */
  void remember(DatabaseCall call, @Nullable Object answer) {
    if (call instanceof DatabaseCall.Read read && answer != null) {
      remember(read.lookup().key(), answer);
    } else if (call instanceof DatabaseCall.Write write) {
      write.change().knownAnswers().forEach(this::remember);
    }
  }

  private void remember(String key, Object answer) {
    String text = write(answer);
    if (!text.equals(memory.asMap().put(key, text))) {
      Infrastructure.getDefaultWorkerPool().execute(() -> save(key));
    }
  }

  /** The last known answer to a question, if there ever was one that can still be understood. */
  <T> Uni<Optional<T>> recall(Lookup<T> lookup) {
    String inMemory = memory.getIfPresent(lookup.key());
    if (inMemory != null) {
      return Uni.createFrom().item(() -> read(lookup, inMemory));
    }
    return Uni.createFrom()
        .item(() -> load(lookup.key()).flatMap(text -> read(lookup, text)))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private Optional<String> load(String key) {
    try {
      String text = Files.readString(file(key));
      memory.put(key, text);
      return Optional.of(text);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.warnf("The last known answer to %s cannot be read: %s", key, e.getMessage());
      return Optional.empty();
    }
  }

  /** Writes what is in memory now, so that of two writers the later leaves the latest answer. */
  private synchronized void save(String key) {
    String text = memory.getIfPresent(key);
    if (text == null) {
      return;
    }
    try {
      Path file = file(key);
      Files.createDirectories(file.getParent());
      Path whole = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
      Files.writeString(whole, text);
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

  private <T> Optional<T> read(Lookup<T> lookup, String text) {
    try {
      return Optional.of(json.readValue(text, lookup.type()));
    } catch (JsonProcessingException e) {
      LOG.warnf("The last known answer to %s is of another version", lookup.key());
      return Optional.empty();
    }
  }
}
