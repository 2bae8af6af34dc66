package dev.badgepipeline.inventory;

import dev.badgepipeline.context.OwnContexts;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.pipeline.EndedRun;
import dev.badgepipeline.pipeline.RunObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Notes what runs came to, some at a time: our own uploads change what tells of changes, so it is
 * read again for all of them by one call. What a stop of the service takes with it, the next sweep
 * finds as changed, and a run that finds nothing to do notes it then.
 */
@ApplicationScoped
class RunNotes implements RunObserver {

  private static final int AT_ONCE = 100;
  private static final int MOST_WAITING = 10_000;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration AT_ONCE_PAUSE = Duration.ofMillis(1);

  private final OwnContexts contexts;
  private final NoteTaking taking;
  private final Exclusions exclusions;
  private final Map<ItemRef, Note> waiting = new LinkedHashMap<>();
  private boolean busy;

  RunNotes(OwnContexts contexts, NoteTaking taking, Exclusions exclusions, MeterRegistry meters) {
    this.contexts = contexts;
    this.taking = taking;
    this.exclusions = exclusions;
    meters.gauge("badge_pipeline.inventory.waiting", this, RunNotes::waiting);
  }

  @Override
  public void ended(EndedRun run) {
    add(Note.of(run));
  }

  /** Known before whoever asked for it is told that it is done. */
  @Override
  public Uni<Void> restored(ItemRef item) {
    return exclusions.keepOriginal(item).invoke(() -> add(Note.restored(item)));
  }

  private synchronized void add(Note note) {
    if (waiting.size() < MOST_WAITING || waiting.containsKey(note.item())) {
      waiting.put(note.item(), note);
    }
    if (!busy) {
      busy = true;
      takeNotes(PAUSE);
    }
  }

  private void takeNotes(Duration pause) {
    Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(pause)
        .chain(this::noted)
        .subscribe()
        .with(done -> goOn(), failure -> goOn());
  }

  private Uni<Void> noted() {
    List<Note> some = some();
    CompletableFuture<Void> done = new CompletableFuture<>();
    contexts.open().start(() -> taking.note(some), done);
    return Uni.createFrom().completionStage(done).onTermination().invoke(() -> leave(some));
  }

  private synchronized List<Note> some() {
    return waiting.values().stream().limit(AT_ONCE).toList();
  }

  /** What has come of the same items meanwhile goes on waiting. */
  private synchronized void leave(List<Note> noted) {
    noted.forEach(note -> waiting.remove(note.item(), note));
  }

  /** How many items wait to be noted. */
  synchronized int waiting() {
    return waiting.size();
  }

  /** A full batch at once, and what has come meanwhile after a pause. */
  private synchronized void goOn() {
    busy = !waiting.isEmpty();
    if (busy) {
      takeNotes(waiting.size() < AT_ONCE ? PAUSE : AT_ONCE_PAUSE);
    }
  }
}
