package dev.badgepipeline.library.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the system tells of changes in folders. It is asked when somebody wants to know, and holds
 * no thread of ours. Systems watch a limited number of folders, and none on other hosts.
 */
final class FolderWatch implements Closeable {

  private static final Logger LOG = Logger.getLogger(FolderWatch.class);

  /** Posters come and go with our own uploads; they make no title. */
  private static final Set<String> NO_TITLES = Set.of("jpg", "jpeg", "png", "webp", "tmp");

  private final @Nullable WatchService system;
  private final Map<WatchKey, Path> watched = new HashMap<>();
  private final Set<Path> changed = new HashSet<>();
  private boolean complete;

  FolderWatch() {
    this.system = open();
    this.complete = system != null;
  }

  private static @Nullable WatchService open() {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warnf("Changes in folders are not seen at once: %s", e.getMessage());
      return null;
    }
  }

  /**
   * Watches a folder too, as long as the system has room for more. What changes from now on is
   * told, so a folder is watched before it is read.
   */
  synchronized void watch(Path folder) {
    if (system != null && complete) {
      register(system, folder);
    }
  }

  private void register(WatchService service, Path folder) {
    try {
      watched.put(
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_DELETE,
              StandardWatchEventKinds.ENTRY_MODIFY),
          folder);
    } catch (NoSuchFileException e) {
      changed.add(folder);
    } catch (IOException | ClosedWatchServiceException e) {
      complete = false;
      LOG.warnf(
          "The system watches %d folders and no more (%s): changes in others are seen later",
          watched.size(), e.getMessage());
    }
  }

  /** Whether every folder is watched. */
  synchronized boolean isComplete() {
    return complete;
  }

  /** Whether anything has changed since the last {@link #take}. */
  synchronized boolean hasNews() {
    collect();
    return !changed.isEmpty();
  }

  /** The folders in which something has changed. */
  synchronized Set<Path> take() {
    collect();
    Set<Path> taken = Set.copyOf(changed);
    changed.clear();
    return taken;
  }

  private void collect() {
    for (WatchKey key = poll(); key != null; key = poll()) {
      Path folder = watched.get(key);
      boolean matters = key.pollEvents().stream().anyMatch(FolderWatch::matters);
      boolean gone = !key.reset();
      if (gone) {
        watched.remove(key);
      }
      if (folder != null && (matters || gone)) {
        changed.add(folder);
      }
    }
  }

  private @Nullable WatchKey poll() {
    try {
      return system == null ? null : system.poll();
    } catch (ClosedWatchServiceException e) {
      return null;
    }
  }

  private static boolean matters(WatchEvent<?> event) {
    String name = String.valueOf(event.context()).toLowerCase(Locale.ROOT);
    return event.kind() == StandardWatchEventKinds.OVERFLOW
        || !NO_TITLES.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  @Override
  public void close() {
    try {
      if (system != null) {
        system.close();
      }
    } catch (IOException e) {
      LOG.debug("What watches folders ends with the program", e);
    }
  }
}
