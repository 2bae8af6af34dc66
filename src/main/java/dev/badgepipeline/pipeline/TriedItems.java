package dev.badgepipeline.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.LibraryItem;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.rendering.Memory;
import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The items that somebody tries settings on, one after the other: for a minute neither they nor
 * their posters are read again, unless the library shows another poster. The last few stay until
 * others take their place.
 */
@ApplicationScoped
class TriedItems {

  private static final Duration KEPT_FOR = Duration.ofMinutes(1);
  private static final long MOST_BYTES = 8 << 20;

  private final Libraries libraries;
  private final SteadyTime time;
  private final Cache<ItemRef, Kept> kept;

  TriedItems(Libraries libraries, SteadyTime time) {
    this.libraries = libraries;
    this.time = time;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .executor(Runnable::run)
            .weigher((ItemRef item, Kept known) -> known.tried.bytes())
            .build();
  }

  /** An item and its original, as they were read. */
  record Tried(LibraryItem item, PosterSource.Found found) {

    /**
     * The item with another poster, which the library does not show.
     *
     * @param memory is asked for what the poster takes
     */
    Tried on(PosterFile poster, Memory memory) {
      memory.take(poster.bytes().length);
      return new Tried(item, PosterSource.Found.untouched(poster, poster.sha256()));
    }

    private boolean isOf(MediaLibrary library, Optional<String> tag) {
      return item.library() == library && tag.isPresent() && tag.equals(item.facts().posterTag());
    }

    private int bytes() {
      return found.original().bytes().length;
    }
  }

  private record Kept(Tried tried, Duration since) {}

  /**
   * The item as it was read last, or as it is read now.
   *
   * @param memory is asked for what the original takes
   */
  Uni<Tried> of(ItemRef ref, Memory memory, Supplier<Uni<Tried>> reading) {
    Kept known = kept.getIfPresent(ref);
    return known == null || isOld(known)
        ? read(ref, reading)
        : stillHolds(known.tried)
            .chain(holds -> holds ? reused(known.tried, memory) : read(ref, reading));
  }

  private boolean isOld(Kept known) {
    return time.passed().minus(known.since).compareTo(KEPT_FOR) > 0;
  }

  private Uni<Boolean> stillHolds(Tried known) {
    ItemRef ref = known.item().ref();
    return Uni.createFrom()
        .item(() -> libraries.library(ref.connection()))
        .chain(library -> library.posterTag(ref.id()).map(tag -> known.isOf(library, tag)));
  }

  private static Uni<Tried> reused(Tried known, Memory memory) {
    return Uni.createFrom().item(known).invoke(tried -> memory.take(tried.bytes()));
  }

  private Uni<Tried> read(ItemRef ref, Supplier<Uni<Tried>> reading) {
    return reading.get().invoke(tried -> kept.put(ref, new Kept(tried, time.passed())));
  }
}
