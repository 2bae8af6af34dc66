package dev.badgepipeline.database;

import dev.badgepipeline.storage.Durability;
import dev.badgepipeline.storage.LocalEntries;
import dev.badgepipeline.storage.LocalMap;
import dev.badgepipeline.storage.LocalMaps;
import dev.badgepipeline.storage.LocalStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Documents on disk, in the order in which they came; no power cut takes one that is kept. */
final class ChangeQueue implements AutoCloseable {

  private static final LocalMap<Long> CHANGES = LocalMap.byNumber("changes");

  private final LocalStore store;
  private final AtomicInteger size = new AtomicInteger();

  ChangeQueue(Path file) {
    store = new LocalStore(file, Durability.POWER_CUT, CHANGES);
  }

  /**
   * One document.
   *
   * @param place greater than that of all that came before
   * @param document empty when the disk has damaged it
   */
  record Waiting(long place, Optional<String> document) {}

  /** How many there are, as far as the file has been read or written. */
  int size() {
    return size.get();
  }

  /** The oldest, as many as may be in memory at once; waits for the disk. */
  List<Waiting> oldest(int most) {
    return store.read(
        maps -> {
          LocalEntries<Long> changes = counted(maps);
          return changes.firstKeys(most).stream().map(place -> waiting(place, changes)).toList();
        });
  }

  private static Waiting waiting(long place, LocalEntries<Long> changes) {
    return new Waiting(
        place, changes.get(place).map(document -> new String(document, StandardCharsets.UTF_8)));
  }

  /** Completes when they are on disk, on the thread that has written them. */
  CompletionStage<Integer> add(List<String> documents) {
    return store.write(
        maps -> {
          LocalEntries<Long> changes = maps.of(CHANGES);
          long place = changes.lastKey().orElse(0L);
          for (String document : documents) {
            changes.put(++place, document.getBytes(StandardCharsets.UTF_8));
          }
          return counted(maps).size();
        });
  }

  /** Completes when they are no longer on disk. */
  CompletionStage<Integer> remove(List<Long> places) {
    return store.write(
        maps -> {
          places.forEach(maps.of(CHANGES)::remove);
          return counted(maps).size();
        });
  }

  private LocalEntries<Long> counted(LocalMaps maps) {
    LocalEntries<Long> changes = maps.of(CHANGES);
    size.set(changes.size());
    return changes;
  }

  @Override
  public void close() {
    store.close();
  }
}
