package dev.badgepipeline.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.storage.DurableLines;
import dev.badgepipeline.storage.StorageConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Changes that wait for the database: one line each in a file that is forced to disk before a
 * change counts as kept, applied in order when the database is back. A crash between the database's
 * commit and the removal of the line applies a change again, which {@link Change#applyTo} allows.
 */
@ApplicationScoped
class PendingChanges {

  private static final Logger LOG = Logger.getLogger(PendingChanges.class);

  private final ObjectMapper json;
  private final IsolatedSessions sessions;
  private final Duration budget;
  private final DurableLines lines;
  private final DurableLines refused;
  private final ExecutorService oneAtATime =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "pending-changes"));
  private final AtomicInteger waiting = new AtomicInteger();

  PendingChanges(
      ObjectMapper json,
      IsolatedSessions sessions,
      StorageConfig config,
      DatabaseConfig database,
      MeterRegistry meters) {
    this.budget = database.stageBudget();
    this.json = json;
    this.sessions = sessions;
    this.lines = new DurableLines(config.dataDir().resolve("pending-changes.jsonl"));
    this.refused = new DurableLines(config.dataDir().resolve("refused-changes.jsonl"));
    this.waiting.set(countAtStart());
    meters.gauge("badge_pipeline.database.pending_changes", waiting);
  }

  /** A file that cannot be read must not keep the service from starting. */
  private int countAtStart() {
    try {
      return read().size();
    } catch (UncheckedIOException e) {
      LOG.error(e.getMessage());
      return 0;
    }
  }

  int waiting() {
    return waiting.get();
  }

  /** Completes when the change is on disk; fails when the disk refuses it. */
  Uni<Void> keep(Change change) {
    return Uni.createFrom().voidItem().emitOn(oneAtATime).invoke(() -> append(write(change)));
  }

  private void append(String line) {
    try {
      lines.append(line);
      waiting.incrementAndGet();
    } catch (IOException e) {
      throw new DataUnavailableException(
          "a change cannot be kept for the database: " + e.getMessage(), e);
    }
  }

  /**
   * Applies everything that waits, oldest first. Stops at the first failure of the database; a
   * change that the database refuses for its content is set aside with an error in the log, since
   * it would be refused for ever and hold back the rest. A file that cannot be read or written is
   * no failure of the database.
   */
  Uni<Void> apply(Context context) {
    return applyFirst(Long.MAX_VALUE, context);
  }

  /** Applies what has waited longest, if anything waits; in all else like {@link #apply}. */
  Uni<Void> applyOldest(Context context) {
    return applyFirst(1, context);
  }

  private Uni<Void> applyFirst(long most, Context context) {
    if (waiting.get() == 0) {
      return Uni.createFrom().voidItem();
    }
    return Uni.createFrom()
        .item(this::read)
        .runSubscriptionOn(oneAtATime)
        .chain(kept -> applyInOrder(kept.stream().limit(most).toList(), context))
        .onFailure(UncheckedIOException.class)
        .invoke(failure -> LOG.error(failure.getMessage()))
        .onFailure(UncheckedIOException.class)
        .recoverWithNull();
  }

  private Uni<Void> applyInOrder(List<String> kept, Context context) {
    AtomicInteger applied = new AtomicInteger();
    return Multi.createFrom()
        .iterable(kept)
        .onItem()
        .transformToUniAndConcatenate(
            line -> applyOne(line, context).invoke(applied::incrementAndGet))
        .collect()
        .last()
        .eventually(() -> forget(applied.get()))
        .invoke(
            () -> LOG.infof("%d change(s) that waited for the database are written", kept.size()))
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
        .recoverWithUni(failure -> setAside(line, failure));
  }

  private Uni<Boolean> setAside(String line, Throwable failure) {
    LOG.errorf("A change that waited for the database is refused and set aside: %s", failure);
    return Uni.createFrom().item(true).emitOn(oneAtATime).invoke(() -> putAside(line));
  }

  private void putAside(String line) {
    try {
      refused.append(line);
    } catch (IOException e) {
      throw new UncheckedIOException("A refused change cannot be set aside: " + e, e);
    }
  }

  /** What cannot be removed is applied again, until it can. */
  private Uni<Void> forget(int applied) {
    return Uni.createFrom().voidItem().emitOn(oneAtATime).invoke(() -> remove(applied));
  }

  private void remove(int applied) {
    try {
      lines.removeFirst(applied);
      waiting.set(lines.read().size());
    } catch (IOException e) {
      throw new UncheckedIOException("Written changes cannot be removed from their file: " + e, e);
    }
  }

  private List<String> read() {
    try {
      return lines.read();
    } catch (IOException e) {
      throw new UncheckedIOException("The waiting changes cannot be read: " + e, e);
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
