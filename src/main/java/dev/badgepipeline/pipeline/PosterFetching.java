package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.LibraryItem;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterTooLargeException;
import dev.badgepipeline.rendering.Memory;
import dev.badgepipeline.rendering.RenderingConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.IntFunction;

/**
 * Gets posters from libraries, within the memory that their runs have. A run begins with room for a
 * poster of the usual size; were each of those under way sent the largest that is accepted, that
 * would be many times as much. So a poster that turns out to be larger is put down, and asked for
 * again with room for the largest: how large it is need not be known beforehand.
 */
@ApplicationScoped
class PosterFetching {

  private final int expectedBytes;
  private final int maxBytes;

  @Inject
  PosterFetching(AdmissionConfig admission, RenderingConfig rendering) {
    this((int) Math.min(admission.expectedBytes(), rendering.maxBytes()), rendering.maxBytes());
  }

  PosterFetching(int expectedBytes, int maxBytes) {
    this.expectedBytes = expectedBytes;
    this.maxBytes = maxBytes;
  }

  /**
   * The poster that the library shows. Fails with {@link PosterTooLargeException} when it has more
   * bytes than are accepted.
   */
  Uni<PosterFile> poster(LibraryItem item, Memory memory) {
    return within(item::poster, memory);
  }

  /**
   * The same to be looked at, small if the library can scale it; see {@link
   * MediaLibrary#thumbnail}.
   */
  Uni<PosterFile> thumbnail(
      MediaLibrary library, String itemId, String tag, int width, Memory memory) {
    return within(limit -> library.thumbnail(itemId, tag, width, limit), memory);
  }

  private Uni<PosterFile> within(IntFunction<Uni<PosterFile>> upTo, Memory memory) {
    return upTo.apply(expectedBytes)
        .onFailure(PosterTooLargeException.class)
        .recoverWithUni(() -> large(upTo, memory));
  }

  private Uni<PosterFile> large(IntFunction<Uni<PosterFile>> upTo, Memory memory) {
    return Uni.createFrom()
        .deferred(
            () -> {
              memory.take(maxBytes);
              return upTo.apply(maxBytes);
            });
  }
}
