package dev.badgepipeline.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.Page;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The file of a {@link LocalStore} at the moment it is opened: made if it is not there, written
 * anew when most of it is waste or some of it is damaged. What is damaged is set aside, never
 * deleted.
 */
final class StoreFile {

  private static final Logger LOG = Logger.getLogger(StoreFile.class);
  private static final int CACHE_MIB = 16;
  private static final long SMALL = 16 << 20;

  /** After so many it is the disk that wants looking at, and it would only be filled. */
  private static final int MOST_SET_ASIDE = 3;

  private static final int COPIED_AT_ONCE = 1000;

  private final Path file;
  private final Durability durability;
  private final List<LocalMap<?>> maps;
  private boolean damaged;

  StoreFile(Path file, Durability durability, List<LocalMap<?>> maps) {
    this.file = file;
    this.durability = durability;
    this.maps = List.copyOf(maps);
  }

  @Override
  public String toString() {
    return file.toString();
  }

  /** Whether a failure means that the file itself is broken, not the disk it is on. */
  static boolean isDamage(@Nullable Throwable failure) {
    return failure instanceof MVStoreException cause
        && List.of(
                DataUtils.ERROR_FILE_CORRUPT,
                DataUtils.ERROR_CHUNK_NOT_FOUND,
                DataUtils.ERROR_UNSUPPORTED_FORMAT,
                DataUtils.ERROR_SERIALIZATION)
            .contains(cause.getErrorCode());
  }

  /** Lets the next opening write the file anew from what of it can be read. */
  void foundDamaged() {
    damaged = true;
  }

  /**
   * Opens the file.
   *
   * @throws RuntimeException when the disk does not allow it
   */
  MVStore open() {
    try {
      MVStore store = openOrBeginAnew();
      if (damaged || isMostlyWaste(store)) {
        store = writtenAnew(store);
        damaged = false;
      }
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MVStore openOrBeginAnew() throws IOException {
    DurableFiles.createIfMissing(file);
    try {
      return open(file);
    } catch (MVStoreException e) {
      if (!isDamage(e)) {
        throw e;
      }
      setAside(String.valueOf(e.getMessage()));
      DurableFiles.createIfMissing(file);
      return open(file);
    }
  }

  private MVStore open(Path path) {
    MVStore store =
        new MVStore.Builder()
            .fileName(path.toString())
            .cacheSize(CACHE_MIB)
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .open();
    store.setRetentionTime((int) durability.retention().toMillis());
    return store;
  }

  private static boolean isMostlyWaste(MVStore store) {
    long size = store.getFileStore().size();
    return size > SMALL && size > 2 * liveBytes(store);
  }

  /** About as many as a file without waste would have. */
  private static long liveBytes(MVStore store) {
    return store.getFileStore().size()
        * store.getFileStore().getFillRate()
        / 100
        * store.getFileStore().getChunksFillRate()
        / 100;
  }

  private MVStore writtenAnew(MVStore store) throws IOException {
    Path copy = file.resolveSibling(file.getFileName() + ".new");
    long before = store.getFileStore().size();
    boolean whole;
    try (MVStore source = store) {
      Files.deleteIfExists(copy);
      DurableFiles.createIfMissing(copy);
      whole = copy(source, copy);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
    if (!whole) {
      setAside("some of its pages cannot be read");
    }
    DurableFiles.move(copy, file);
    LOG.infof("%s is written anew: %d of %d bytes are left", file, Files.size(file), before);
    return open(file);
  }

  /** Whether everything could be read. */
  private boolean copy(MVStore source, Path copy) {
    try (MVStore target = open(copy)) {
      boolean whole =
          maps.stream().map(map -> copy(map, source, target)).reduce(true, (a, b) -> a && b);
      target.commit();
      target.sync();
      return whole;
    }
  }

  private static <K> boolean copy(LocalMap<K> map, MVStore source, MVStore target) {
    return copy(
        source.openMap(map.name(), map.builder()).getRootPage(),
        target.openMap(map.name(), map.builder()));
  }

  /** Page by page, since a cursor would end at the first one that is damaged. */
  private static <K> boolean copy(Page<K, byte[]> page, MVMap<K, byte[]> target) {
    if (!page.isLeaf()) {
      return IntStream.rangeClosed(0, page.getKeyCount())
          .mapToObj(child -> copyChild(page, child, target))
          .reduce(true, (a, b) -> a && b);
    }
    for (int entry = 0; entry < page.getKeyCount(); entry++) {
      target.put(page.getKey(entry), page.getValue(entry));
      if (target.size() % COPIED_AT_ONCE == 0) {
        target.getStore().commit();
      }
    }
    return true;
  }

  private static <K> boolean copyChild(Page<K, byte[]> page, int child, MVMap<K, byte[]> target) {
    try {
      return copy(page.getChildPage(child), target);
    } catch (MVStoreException e) {
      if (!isDamage(e)) {
        throw e;
      }
      return false;
    }
  }

  private void setAside(String why) throws IOException {
    Path aside =
        IntStream.rangeClosed(1, MOST_SET_ASIDE)
            .mapToObj(number -> file.resolveSibling(file.getFileName() + ".damaged-" + number))
            .filter(free -> !Files.exists(free))
            .findFirst()
            .orElseThrow(
                () ->
                    new IOException(
                        "it is damaged for the fourth time: look at the disk, and remove "
                            + file
                            + ".damaged-*"));
    DurableFiles.move(file, aside);
    LOG.errorf("%s is damaged and set aside as %s: %s", file, aside.getFileName(), why);
  }
}
