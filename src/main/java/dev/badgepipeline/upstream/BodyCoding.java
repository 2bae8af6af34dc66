package dev.badgepipeline.upstream;

import dev.badgepipeline.context.CallerContext;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Has bodies encoded and decoded where it holds up nobody. */
public final class BodyCoding {

  /** What is smaller is done sooner than it is given to another thread. */
  private static final int LARGE = 32 * 1024;

  private BodyCoding() {}

  /**
   * Codes a body of some bytes, a large one on a worker instead of the event loop. The result comes
   * on the caller's context.
   */
  public static <T> Uni<T> of(int bytes, Supplier<T> coding) {
    return bytes < LARGE ? Uni.createFrom().item(coding) : CallerContext.onWorker(coding);
  }
}
