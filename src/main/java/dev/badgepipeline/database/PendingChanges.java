package dev.badgepipeline.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.ServiceConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Changes that wait for the database: one line each in a file that is forced to disk before a
 * change counts as kept, applied in order when the database is back.
 */
@ApplicationScoped
class PendingChanges {

  private static final Logger LOG = Logger.getLogger(PendingChanges.class);

  private final ObjectMapper json;
  private final IsolatedSessions sessions;
  private final Duration budget;
  private final Path file;
  private final ExecutorService oneAtATime =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "pending-changes"));
  private final AtomicInteger waiting = new AtomicInteger();

  PendingChanges(
      ObjectMapper json,
      IsolatedSessions sessions,
      ServiceConfig config,
      DatabaseConfig database,
      MeterRegistry meters) {
    this.budget = database.stageBudget();
    this.json = json;
    this.sessions = sessions;
    this.file = config.dataDir().resolve("pending-changes.jsonl");
    this.waiting.set(Files.exists(file) ? read().size() : 0);
    meters.gauge("badge_pipeline.database.pending_changes", waiting);
  }

  int waiting() {
    return waiting.get();
  }

  /** Completes when the change is on disk. */
  Uni<Void> keep(Change change) {
    return Uni.createFrom()
        .voidItem()
        .emitOn(oneAtATime)
        .invoke(
            () -> {
              append(write(change));
              waiting.incrementAndGet();
            });
  }

  /**
   * Applies everything that waits, oldest first. Stops at the first failure of the database; a
   * change that the database refuses for its content is dropped with an error in the log, since it
   * would be refused for ever and hold back the rest.
   */
  Uni<Void> apply(Context context) {
    if (waiting.get() == 0) {
      return Uni.createFrom().voidItem();
    }
    return Uni.createFrom()
        .item(this::read)
        .runSubscriptionOn(oneAtATime)
        .chain(lines -> applyInOrder(lines, context));
  }

  private Uni<Void> applyInOrder(List<String> lines, Context context) {
    AtomicInteger applied = new AtomicInteger();
    return Multi.createFrom()
        .iterable(lines)
        .onItem()
        .transformToUniAndConcatenate(
            line -> applyOne(line, context).invoke(applied::incrementAndGet))
        .collect()
        .last()
        .eventually(() -> forget(applied.get()))
        .invoke(
            () -> LOG.infof("%d change(s) that waited for the database are written", lines.size()))
        .replaceWithVoid();
  }

  private Uni<Boolean> applyOne(String line, Context context) {
    return Uni.createFrom()
        .item(() -> parse(line))
        .chain(
            change ->
                sessions.use(
                    context,
                    Deadline.after(budget),
                    session -> session.withTransaction(tx -> change.applyTo(session))))
        .replaceWith(true)
        .onFailure(failure -> !(failure instanceof DatabaseFailure))
        .recoverWithItem(
            refused -> {
              LOG.errorf("A change that waited for the database is refused: %s", refused);
              return true;
            });
  }

  private Uni<Void> forget(int applied) {
    return Uni.createFrom()
        .voidItem()
        .emitOn(oneAtATime)
        .invoke(
            () -> {
              List<String> lines = read();
              replace(lines.subList(Math.min(applied, lines.size()), lines.size()));
              waiting.addAndGet(-applied);
            });
  }

  private List<String> read() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("the waiting changes cannot be read", e);
    }
  }

  private void append(String line) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      writeDurably(file, line + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("a change cannot be kept for the database", e);
    }
  }

  private void replace(List<String> lines) {
    Path whole = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
      writeDurably(whole, text, StandardOpenOption.TRUNCATE_EXISTING);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the waiting changes cannot be written", e);
    }
  }

  private static void writeDurably(Path file, String text, StandardOpenOption mode)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private String write(Change change) {
    try {
      return json.writerFor(Change.class).writeValueAsString(change);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a change must be a value that Jackson can write", e);
    }
  }

  private Change parse(String line) {
    try {
      return json.readValue(line, Change.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a change: " + e.getOriginalMessage(), e);
    }
  }

  @PreDestroy
  void stop() {
    oneAtATime.shutdown();
  }
}
