package dev.badgepipeline.storage;

import dev.badgepipeline.time.SteadyTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sorted maps in one file, for what must survive a restart and has no place in PostgreSQL. The file
 * is opened at its first use. Writes are made by one thread, many in one commit, and all of a write
 * or nothing of it is kept. When the disk refuses something, the file is closed, and opened again
 * after a pause; what the last commit had is there then.
 */
public final class LocalStore implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(LocalStore.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int LEAST_FILLED = 40;
  private static final int WELL_FILLED = 60;
  private static final int GATHERED_AT_ONCE = 1 << 20;
  private static final Duration LONGEST_CLOSING = Duration.ofSeconds(10);

  private final StoreFile file;
  private final Durability durability;
  private final SteadyTime time = SteadyTime.fromNow();
  private final ExecutorService writer;
  private final Executor whenGathered;
  private final List<Write<?>> queued = new ArrayList<>();
  private @Nullable MVStore open;
  private Duration notBefore = Duration.ZERO;
  private String lastFailure = "";
  private boolean closed;
  private boolean closing;

  /**
   * Maps in a file that need not be there yet, nor its folder.
   *
   * @param maps all that the file has
   */
  public LocalStore(Path file, Durability durability, LocalMap<?>... maps) {
    this.file = new StoreFile(file, durability, List.of(maps));
    this.durability = durability;
    this.writer = Executors.newSingleThreadExecutor(task -> daemon(task, "writer of " + file));
    this.whenGathered =
        durability.gathering().isZero()
            ? writer
            : CompletableFuture.delayedExecutor(
                durability.gathering().toMillis(), TimeUnit.MILLISECONDS, writer);
  }

  /** It is started by the timer of the whole virtual machine, whose class loader is anybody's. */
  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setContextClassLoader(LocalStore.class.getClassLoader());
    thread.setDaemon(true);
    return thread;
  }

  private record Write<R>(Function<LocalMaps, R> change, CompletableFuture<R> result) {

    /** What tells the author, once it is committed. */
    private Runnable applyTo(LocalMaps maps) {
      R value = change.apply(maps);
      return () -> result.complete(value);
    }
  }

  /**
   * Reads, on the calling thread, which waits for the disk: never on an event loop.
   *
   * @throws LocalStoreException when the file cannot be read at the moment
   */
  public <R> R read(Function<LocalMaps, R> reading) {
    return mendingDamage(store -> reading.apply(new LocalMaps(store)));
  }

  /** What damage stops is done once more, on what is left of the file. */
  private <R> R mendingDamage(Function<MVStore, R> work) {
    try {
      return onOpenFile(work);
    } catch (LocalStoreException e) {
      if (StoreFile.isDamage(e.getCause())) {
        return onOpenFile(work);
      }
      throw e;
    }
  }

  private <R> R onOpenFile(Function<MVStore, R> work) {
    MVStore store = opened();
    try {
      return work.apply(store);
    } catch (RuntimeException e) {
      abandon(store, e);
      throw unusable(e);
    }
  }

  /**
   * Writes, together with others that come at about the same time. Returns at once.
   *
   * @param change is called on the file's own thread, and may read too
   * @return completes on the file's own thread when the change is {@linkplain Durability durable};
   *     fails with {@link LocalStoreException} when nothing of it is kept
   */
  public <R> CompletionStage<R> write(Function<LocalMaps, R> change) {
    Write<R> write = new Write<>(change, new CompletableFuture<>());
    synchronized (queued) {
      if (closing) {
        write.result().completeExceptionally(unusable("the service is stopping"));
      } else {
        queued.add(write);
        if (queued.size() == 1) {
          whenGathered.execute(this::commitQueued);
        }
      }
    }
    return write.result();
  }

  private List<Write<?>> take() {
    synchronized (queued) {
      List<Write<?>> all = List.copyOf(queued);
      queued.clear();
      return all;
    }
  }

  private void commitQueued() {
    List<Write<?>> together = take();
    if (!together.isEmpty()) {
      commit(together);
    }
  }

  private void commit(List<Write<?>> together) {
    try {
      mendingDamage(store -> applyAndSave(together, store)).forEach(Runnable::run);
    } catch (LocalStoreException e) {
      together.forEach(write -> write.result().completeExceptionally(e));
    }
  }

  /** What tells the authors. */
  private List<Runnable> applyAndSave(List<Write<?>> together, MVStore store) {
    LocalMaps maps = new LocalMaps(store);
    List<Runnable> done = together.stream().map(write -> write.applyTo(maps)).toList();
    save(store);
    saved();
    return done;
  }

  private void save(MVStore store) {
    if (store.hasUnsavedChanges()) {
      store.commit();
      switch (durability) {
        case PROCESS_END -> gatherWhatIsLeft(store);
        case POWER_CUT -> store.sync();
      }
    }
  }

  /** A bit at a time keeps the file below three times what it holds. */
  private static void gatherWhatIsLeft(MVStore store) {
    if (store.getFileStore().getChunksFillRate() < LEAST_FILLED) {
      store.compact(WELL_FILLED, GATHERED_AT_ONCE);
    }
  }

  private synchronized MVStore opened() {
    if (closed) {
      throw unusable("the service is stopping");
    }
    if (open != null) {
      return open;
    }
    if (time.passed().compareTo(notBefore) < 0) {
      throw unusable(lastFailure);
    }
    try {
      MVStore store = file.open();
      open = store;
      return store;
    } catch (RuntimeException e) {
      pause(e);
      throw unusable(e);
    }
  }

  /** Nothing that was not committed is kept, and nothing that was is lost. */
  private synchronized void abandon(MVStore store, RuntimeException why) {
    if (store != open) {
      return;
    }
    open = null;
    store.closeImmediately();
    if (StoreFile.isDamage(why)) {
      file.foundDamaged();
    } else {
      pause(why);
    }
  }

  private void pause(RuntimeException why) {
    notBefore = time.passed().plus(PAUSE);
    if (lastFailure.isEmpty()) {
      LOG.warnf("%s cannot be used, and is tried again from time to time: %s", file, why);
    }
    lastFailure = String.valueOf(why.getMessage());
  }

  private synchronized void saved() {
    if (!lastFailure.isEmpty()) {
      LOG.infof("%s can be used again", file);
      lastFailure = "";
    }
  }

  private LocalStoreException unusable(RuntimeException why) {
    return why instanceof LocalStoreException said
        ? said
        : new LocalStoreException(file + " cannot be used: " + why.getMessage(), why);
  }

  private LocalStoreException unusable(String why) {
    return new LocalStoreException(file + " cannot be used: " + why);
  }

  /** Keeps what was written so far, and closes the file. What is written afterwards fails. */
  @Override
  public void close() {
    synchronized (queued) {
      if (closing) {
        return;
      }
      closing = true;
    }
    writer.execute(this::end);
    writer.shutdown();
    try {
      if (!writer.awaitTermination(LONGEST_CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warnf("%s does not close in time; what it has is safe", file);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end() {
    commitQueued();
    synchronized (this) {
      closed = true;
      if (open != null) {
        close(open);
      }
    }
  }

  private void close(MVStore store) {
    try {
      store.sync();
      store.close();
    } catch (MVStoreException e) {
      LOG.warnf("%s does not close as it should; what it has is safe: %s", file, e.getMessage());
      store.closeImmediately();
    }
  }
}
