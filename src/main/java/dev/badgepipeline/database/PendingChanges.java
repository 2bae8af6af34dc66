package dev.badgepipeline.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.ChangeQueue.Waiting;
import dev.badgepipeline.storage.DurableLines;
import dev.badgepipeline.storage.LocalStoreException;
import dev.badgepipeline.storage.StorageConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Changes that wait for the database, in a file that is forced to disk before a change counts as
 * kept, applied in order when the database is back, some at a time. A crash between the database's
 * commit and their removal applies changes again, which {@link Change#applyTo} allows.
 */
@ApplicationScoped
class PendingChanges {

  private static final Logger LOG = Logger.getLogger(PendingChanges.class);

  /** How many are in memory while they are applied. */
  static final int PAGE = 100;

  private static final long MOST_REFUSED_BYTES = 4 << 20;

  private final ObjectMapper json;
  private final IsolatedSessions sessions;
  private final Duration budget;
  private final int most;
  private final Path formerFile;
  private final ChangeQueue queue;
  private final DurableLines refused;

  PendingChanges(
      ObjectMapper json,
      IsolatedSessions sessions,
      StorageConfig config,
      DatabaseConfig database,
      WithoutDatabaseConfig limits,
      MeterRegistry meters) {
    this.json = json;
    this.sessions = sessions;
    this.budget = database.stageBudget();
    this.most = limits.waitingChanges();
    this.formerFile = config.dataDir().resolve("pending-changes.jsonl");
    this.queue = new ChangeQueue(config.dataDir().resolve("pending-changes.store"));
    this.refused =
        new DurableLines(config.dataDir().resolve("refused-changes.jsonl"), MOST_REFUSED_BYTES);
    meters.gauge("badge_pipeline.database.pending_changes", queue, ChangeQueue::size);
  }

  /** Before anybody looks for the database, so that what waits is known by then. */
  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
    open();
  }

  /** A file that cannot be read must not keep the service from starting. */
  void open() {
    try {
      takeOverFormerFile();
      queue.oldest(0);
    } catch (IOException | CompletionException | LocalStoreException e) {
      LOG.errorf("The changes that wait for the database cannot be read: %s", e);
    }
  }

  /** Earlier versions kept a line for each change. */
  private void takeOverFormerFile() throws IOException {
    if (Files.exists(formerFile)) {
      new DurableLines(formerFile, 0)
          .forEach(PAGE, lines -> queue.add(lines).toCompletableFuture().join());
      Files.delete(formerFile);
      LOG.infof("%s is taken over: %d change(s) wait", formerFile, queue.size());
    }
  }

  /** After the last run, whose report may have to wait. */
  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event) {
    close();
  }

  void close() {
    queue.close();
  }

  int waiting() {
    return queue.size();
  }

  /** Completes when the change is on disk; fails when the disk refuses it, or too many wait. */
  Uni<Void> keep(Change change) {
    if (waiting() >= most) {
      return Uni.createFrom().failure(() -> notKept(most + " are waiting already"));
    }
    return Uni.createFrom()
        .completionStage(() -> queue.add(List.of(write(change))))
        .onFailure(LocalStoreException.class)
        .transform(failure -> notKept(String.valueOf(failure.getMessage())))
        .replaceWithVoid();
  }

  private static DataUnavailableException notKept(String why) {
    return new DataUnavailableException("a change cannot be kept for the database: " + why);
  }

  /**
   * Applies everything that waits, oldest first. Stops at the first failure of the database; a
   * change that the database refuses for its content is set aside with an error in the log, since
   * it would be refused for ever and hold back the rest. A file that cannot be read or written is
   * no failure of the database.
   */
  Uni<Void> apply(Context context) {
    return passingOverFileFailures(
        Multi.createBy()
            .repeating()
            .uni(() -> applyOldest(PAGE, context))
            .whilst(applied -> applied == PAGE)
            .collect()
            .with(Collectors.summingInt(applied -> applied))
            .invoke(PendingChanges::tell));
  }

  /** Applies what has waited longest, if anything waits; in all else like {@link #apply}. */
  Uni<Void> applyOldest(Context context) {
    return passingOverFileFailures(applyOldest(1, context).invoke(PendingChanges::tell));
  }

  private static void tell(int applied) {
    if (applied > 0) {
      LOG.infof("%d change(s) that waited for the database are written", applied);
    }
  }

  private static Uni<Void> passingOverFileFailures(Uni<Integer> applying) {
    return applying
        .onFailure(PendingChanges::isOfAFile)
        .invoke(failure -> LOG.error(failure.getMessage()))
        .onFailure(PendingChanges::isOfAFile)
        .recoverWithNull()
        .replaceWithVoid();
  }

  private static boolean isOfAFile(Throwable failure) {
    return failure instanceof UncheckedIOException || failure instanceof LocalStoreException;
  }

  private Uni<Integer> applyOldest(int page, Context context) {
    return waiting() == 0
        ? Uni.createFrom().item(0)
        : Uni.createFrom()
            .item(() -> queue.oldest(page))
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
            .chain(changes -> applyInOrder(changes, context));
  }

  private Uni<Integer> applyInOrder(List<Waiting> changes, Context context) {
    AtomicInteger applied = new AtomicInteger();
    return Multi.createFrom()
        .iterable(changes)
        .onItem()
        .transformToUniAndConcatenate(
            change -> applyOne(change, context).invoke(applied::incrementAndGet))
        .collect()
        .last()
        .eventually(() -> forget(changes.subList(0, applied.get())))
        .replaceWith(changes::size);
  }

  private Uni<Boolean> applyOne(Waiting waiting, Context context) {
    if (waiting.document().isEmpty()) {
      LOG.error("A change that waited for the database is damaged on disk and lost");
      return Uni.createFrom().item(true);
    }
    String document = waiting.document().get();
    return Uni.createFrom()
        .item(() -> parse(document))
        .chain(
            change ->
                sessions.use(
                    context,
                    Deadline.after(budget),
                    session -> session.withTransaction(tx -> change.applyTo(session))))
        .replaceWith(true)
        .onFailure(failure -> !(failure instanceof DatabaseFailure))
        .recoverWithUni(failure -> setAside(document, failure));
  }

  private Uni<Boolean> setAside(String document, Throwable failure) {
    LOG.errorf("A change that waited for the database is refused and set aside: %s", failure);
    return Uni.createFrom()
        .item(true)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .invoke(() -> putAside(document));
  }

  private void putAside(String document) {
    try {
      refused.append(document);
    } catch (IOException e) {
      throw new UncheckedIOException("A refused change cannot be set aside: " + e, e);
    }
  }

  /** What cannot be removed is applied again, until it can. */
  private Uni<Void> forget(List<Waiting> applied) {
    return applied.isEmpty()
        ? Uni.createFrom().voidItem()
        : Uni.createFrom()
            .completionStage(() -> queue.remove(applied.stream().map(Waiting::place).toList()))
            .replaceWithVoid();
  }

  private String write(Change change) {
    try {
      return json.writerFor(Change.class).writeValueAsString(change);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a change must be a value that Jackson can write", e);
    }
  }

  private Change parse(String document) {
    try {
      return json.readValue(document, Change.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a change: " + e.getOriginalMessage(), e);
    }
  }
}
