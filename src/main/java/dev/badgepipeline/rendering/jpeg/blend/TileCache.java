package dev.badgepipeline.rendering.jpeg.blend;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.rendering.jpeg.model.Frame;

/** Keeps prepared overlays: the same badge stands at the same place of many posters. */
public final class TileCache {

  private final Cache<TileKey, CutTiles> prepared;

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

  private static int weight(TileKey key, CutTiles tiles) {
    long bytes = (long) tiles.weight() + (long) Integer.BYTES * key.argb().length;
    return (int) Math.min(Integer.MAX_VALUE, bytes);
  }

  /** An overlay made ready for a file; kept, of one that belongs to that alone its outline. */
  Tiles get(Overlay overlay, Frame frame) {
    TileKey key = TileKey.of(overlay, frame);
    Tiles tiles = prepared.get(key, wanted -> new TileCutter(wanted).cut());
    return overlay.later().<Tiles>map(later -> new LaterTiles(key, tiles, later)).orElse(tiles);
  }

  /** How much memory it takes now. */
  long bytes() {
    return prepared.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }
}
