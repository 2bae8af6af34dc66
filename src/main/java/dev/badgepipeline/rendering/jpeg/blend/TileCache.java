package dev.badgepipeline.rendering.jpeg.blend;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Keeps prepared overlays: the same badge stands at the same place of many posters. Their blocks
 * are shared, so that a library's thousand cells take the memory of a few dozen.
 */
public final class TileCache {

  private final long maximumBytes;
  private final SharedBlocks blocks = new SharedBlocks();
  private final Cache<TileKey, CutTiles> prepared;
  private final Policy.Eviction<TileKey, CutTiles> eviction;

  /**
   * Makes an empty cache.
   *
   * @param maximumBytes how much memory it may take
   */
  public TileCache(long maximumBytes) {
    this.maximumBytes = maximumBytes;
    this.prepared =
        Caffeine.newBuilder()
            .maximumWeight(maximumBytes)
            .executor(Runnable::run)
            .weigher((TileKey key, CutTiles tiles) -> tiles.weight())
            .evictionListener(this::release)
            .build();
    this.eviction = prepared.policy().eviction().orElseThrow();
  }

  private void release(@Nullable TileKey key, @Nullable CutTiles tiles, RemovalCause cause) {
    if (tiles != null) {
      tiles.drawn().forEach(blocks::release);
    }
  }

  /** An overlay made ready for a file; kept, of one that belongs to that alone its outline. */
  Tiles get(Overlay overlay, Frame frame) {
    TileKey key = TileKey.of(overlay, frame);
    CutTiles tiles = get(key);
    return overlay.later().<Tiles>map(later -> new LaterTiles(key, tiles, later)).orElse(tiles);
  }

  private CutTiles get(TileKey key) {
    CutTiles known = prepared.getIfPresent(key);
    if (known != null) {
      return known;
    }
    CutTiles cut = prepared.get(key, wanted -> new TileCutter(wanted, blocks::share).cut());
    makeRoom();
    return cut;
  }

  /** What blocks take depends on what is kept besides, so it cannot be weighed with each entry. */
  private void makeRoom() {
    eviction.setMaximum(maximumBytes);
    for (long own = own(); own > 0 && bytes() > maximumBytes; own = own()) {
      eviction.setMaximum((long) ((double) own * maximumBytes / bytes()));
    }
  }

  private long own() {
    return eviction.weightedSize().orElseThrow();
  }

  /** How much memory it takes now. */
  long bytes() {
    return own() + blocks.bytes();
  }
}
