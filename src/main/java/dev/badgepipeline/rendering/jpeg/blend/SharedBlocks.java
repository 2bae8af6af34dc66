package dev.badgepipeline.rendering.jpeg.blend;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Blocks of tiles, each of which is there once, however many tiles show it: cells of a library have
 * edges, shadows and digits in common, and little else.
 */
final class SharedBlocks {

  private final ConcurrentMap<TileBlock, Shared> blocks = new ConcurrentHashMap<>();
  private final AtomicLong bytes = new AtomicLong();

  /**
   * A block.
   *
   * @param uses how many times tiles show it
   */
  private record Shared(TileBlock block, int uses) {

    Shared used(int more) {
      return new Shared(block, uses + more);
    }
  }

  /** Takes one use of a block; answers the block that is shared. */
  TileBlock share(TileBlock block) {
    Shared shared =
        blocks.merge(block, new Shared(block, 1), (known, added) -> known.used(added.uses));
    if (shared.uses == 1) {
      bytes.addAndGet(block.weight());
    }
    return shared.block;
  }

  /** Gives back one use of a block; with the last one it goes. */
  void release(TileBlock block) {
    if (blocks.computeIfPresent(block, (key, shared) -> shared.uses == 1 ? null : shared.used(-1))
        == null) {
      bytes.addAndGet(-block.weight());
    }
  }

  /** How much memory they take. */
  long bytes() {
    return bytes.get();
  }
}
