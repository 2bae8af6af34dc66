package dev.badgepipeline.rendering.jpeg.blend;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.rendering.jpeg.model.Frame;

/** Keeps prepared overlays: the same badge stands at the same place of many posters. */
public final class TileCache {

  private final Cache<TileKey, Tiles> prepared;

  /**
   * Makes an empty cache.
   *
   * @param maximumBytes how much memory it may take, the pixels of the overlays included
   */
  public TileCache(long maximumBytes) {
    this.prepared =
        Caffeine.newBuilder()
            .maximumWeight(maximumBytes)
            .executor(Runnable::run)
            .weigher(TileCache::weight)
            .build();
  }

  private static int weight(TileKey key, Tiles tiles) {
    long bytes = (long) tiles.weight() + (long) Integer.BYTES * key.argb().length;
    return (int) Math.min(Integer.MAX_VALUE, bytes);
  }

  /** An overlay made ready for a file; kept if it may come again. */
  Tiles get(Overlay overlay, Frame frame) {
    TileKey key = TileKey.of(overlay, frame);
    return overlay.recurring()
        ? prepared.get(key, wanted -> new TileCutter(wanted).cut())
        : new TileCutter(key).cut();
  }

  /** How much memory it takes now. */
  long bytes() {
    return prepared.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }
}
