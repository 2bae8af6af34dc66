package dev.badgepipeline.job;

import dev.badgepipeline.context.OwnContexts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Notes what items came to, many in one transaction. Nobody waits for it: an outcome that is lost
 * with the process is found again by doing the item again, which finds nothing to do.
 */
@ApplicationScoped
class OutcomeRecorder {

  private static final Logger LOG = Logger.getLogger(OutcomeRecorder.class);
  private static final int AT_ONCE = 100;
  private static final int MOST_UNWRITTEN = 2_000;
  private static final Duration GATHERING = Duration.ofMillis(250);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final JobStore store;
  private final ParkedItems parked;
  private final OwnContexts contexts;
  private final Deque<SettledItem> unwritten = new ArrayDeque<>();
  private final Map<String, Map<ItemOutcome, Long>> onDisk = new HashMap<>();
  private boolean writing;

  OutcomeRecorder(JobStore store, ParkedItems parked, OwnContexts contexts) {
    this.store = store;
    this.parked = parked;
    this.contexts = contexts;
  }

  /** Takes note; answers false where too much is unwritten already, and nothing was noted. */
  boolean note(SettledItem item) {
    boolean begins;
    synchronized (this) {
      if (unwritten.size() >= MOST_UNWRITTEN) {
        return false;
      }
      unwritten.add(item);
      begins = !writing;
      writing = true;
    }
    if (begins) {
      contexts.open().start(this::write, new CompletableFuture<>());
    }
    return true;
  }

  /** Whether all that was noted of a job is written, be it to disk. */
  synchronized boolean isWritten(String job) {
    return unwritten.stream().noneMatch(item -> item.jobId().equals(job));
  }

  /** What waits on disk for the database. */
  synchronized Map<ItemOutcome, Long> onDisk(String job) {
    return Map.copyOf(onDisk.getOrDefault(job, Map.of()));
  }

  private Uni<Void> write() {
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(GATHERING)
        .chain(this::writeSome)
        .repeat()
        .whilst(goOn -> goOn)
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** Whether there is more to write; what could not be written stays. */
  private Uni<Boolean> writeSome() {
    List<SettledItem> batch = oldest();
    return store
        .settle(batch)
        .call(known -> known ? parked.lookAt(batch) : Uni.createFrom().voidItem())
        .map(known -> written(batch, known))
        .onFailure()
        .invoke(failure -> LOG.warnf("Outcomes are not noted yet: %s", failure.getMessage()))
        .onFailure()
        .recoverWithUni(() -> Uni.createFrom().item(true).onItem().delayIt().by(PAUSE));
  }

  private synchronized List<SettledItem> oldest() {
    return unwritten.stream().limit(AT_ONCE).toList();
  }

  /** What waits on disk is written as soon as the database is back, as this has been. */
  private synchronized boolean written(List<SettledItem> batch, boolean known) {
    if (known) {
      onDisk.clear();
    }
    for (SettledItem item : batch) {
      unwritten.remove();
      if (!known) {
        onDisk
            .computeIfAbsent(item.jobId(), job -> new EnumMap<>(ItemOutcome.class))
            .merge(item.outcome(), 1L, Long::sum);
      }
    }
    writing = !unwritten.isEmpty();
    return writing;
  }

  /** What is not written yet, for the end of the process. */
  Uni<Void> flush() {
    List<SettledItem> rest;
    synchronized (this) {
      rest = new ArrayList<>(unwritten);
    }
    return rest.isEmpty() ? Uni.createFrom().voidItem() : store.settle(rest).replaceWithVoid();
  }
}
