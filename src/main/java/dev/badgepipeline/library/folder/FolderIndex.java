package dev.badgepipeline.library.folder;

import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Which titles a folder holds. The folder is read once; after that only where the system tells of
 * changes, and as a whole from time to time. All who wait for a reading share it.
 */
final class FolderIndex implements Closeable {

  private static final Logger LOG = Logger.getLogger(FolderIndex.class);

  private final FolderRoot root;
  private final Duration rescan;
  private final SteadyTime time;
  private final Scan scan;
  private final FolderWatch watch = new FolderWatch();
  private volatile @Nullable Reading last;
  private @Nullable Uni<Titles> underWay;

  /**
   * An index of which nothing is read yet.
   *
   * @param rescan after how long the whole folder is read again
   * @param scan reads the folder
   */
  FolderIndex(FolderRoot root, Duration rescan, SteadyTime time, Scan scan) {
    this.root = root;
    this.rescan = rescan;
    this.time = time;
    this.scan = scan;
  }

  /** Finds the titles in and below a folder. */
  @FunctionalInterface
  interface Scan {

    List<TitleFolder> titles(FolderRoot root, Path folder, FolderWatch watch);
  }

  /**
   * What was read last.
   *
   * @param at when the whole folder was
   */
  private record Reading(Titles titles, Duration at) {}

  /** The titles, as far as anybody can have told of changes. */
  Uni<Titles> titles() {
    return Uni.createFrom()
        .deferred(
            () -> {
              Reading known = last;
              if (known == null || watch.hasNews()) {
                return shared();
              }
              if (isOld(known)) {
                readInBackground();
              }
              return Uni.createFrom().item(known.titles());
            });
  }

  private boolean isOld(Reading reading) {
    return time.passed().minus(reading.at()).compareTo(rescan) >= 0;
  }

  private void readInBackground() {
    shared()
        .subscribe()
        .with(read -> {}, failure -> LOG.warnf("A folder cannot be read: %s", failure));
  }

  private synchronized Uni<Titles> shared() {
    Uni<Titles> reading = underWay;
    if (reading == null) {
      reading =
          Uni.createFrom()
              .item(this::read)
              .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
              .onTermination()
              .invoke(this::done)
              .memoize()
              .indefinitely();
      underWay = reading;
    }
    return reading;
  }

  private synchronized void done() {
    underWay = null;
  }

  private Titles read() {
    Reading known = last;
    Set<Path> changed = watch.take();
    Reading read =
        known == null || isOld(known)
            ? everything()
            : new Reading(changed(known, changed), known.at());
    last = read;
    return read.titles();
  }

  private Reading everything() {
    Duration began = time.passed();
    return new Reading(Titles.of(root, scan.titles(root, root.path(), watch)), began);
  }

  private Titles changed(Reading known, Set<Path> folders) {
    Titles titles = known.titles();
    for (Path folder : folders) {
      titles = titles.changed(folder, scan.titles(root, folder, watch));
    }
    return titles;
  }

  @Override
  public void close() {
    watch.close();
  }
}
