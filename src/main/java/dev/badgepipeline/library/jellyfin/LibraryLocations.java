package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.jellyfin.JellyfinSummary.VirtualFolder;
import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which library an item is, told by where its files are: the one thing that says it without a
 * call for each item. Where libraries are is asked once in a while.
 */
final class LibraryLocations {

  private static final Duration FRESH = Duration.ofMinutes(10);

  /** A server without libraries is about to get some. */
  private static final Duration FRESH_WITHOUT_ANY = Duration.ofSeconds(5);

  private final JellyfinClient client;
  private final SteadyTime time;
  private volatile @Nullable Known known;

  LibraryLocations(JellyfinClient client, SteadyTime time) {
    this.client = client;
    this.time = time;
  }

  private record Known(List<VirtualFolder> libraries, Duration at) {

    private boolean isFresh(Duration now) {
      Duration limit = libraries.isEmpty() ? FRESH_WITHOUT_ANY : FRESH;
      return now.minus(at).compareTo(limit) < 0;
    }
  }

  /** The id of the library that has a path; empty where Jellyfin does not say. */
  Uni<Optional<String>> libraryOf(Optional<String> path) {
    return path.isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : known().map(places -> places.libraryOf(path.get()));
  }

  /** Where libraries are, for many paths. */
  Uni<Places> known() {
    return libraries().map(Places::new);
  }

  /** Which folders are whose. */
  record Places(List<VirtualFolder> libraries) {

    /** The id of the library that has a path. */
    Optional<String> libraryOf(String path) {
      return libraries.stream()
          .filter(library -> library.has(path))
          .flatMap(library -> Optional.ofNullable(library.itemId()).stream())
          .findFirst();
    }
  }

  /** A key that may not see libraries can badge all the same. */
  private Uni<List<VirtualFolder>> libraries() {
    Known now = known;
    if (now != null && now.isFresh(time.passed())) {
      return Uni.createFrom().item(now.libraries());
    }
    return client
        .libraries()
        .onFailure(LibraryUnavailableException.class)
        .recoverWithItem(now == null ? List.of() : now.libraries())
        .invoke(found -> known = new Known(found, time.passed()));
  }
}
