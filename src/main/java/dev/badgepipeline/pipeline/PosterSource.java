package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.original.OriginalStore;
import dev.badgepipeline.original.PosterState;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.rendering.PosterRenderer;
import dev.badgepipeline.rendering.codec.PosterMarker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Finds the untouched poster of an item, which is never the badged one that the library shows, and
 * makes sure that it is kept before anything happens to it.
 */
@ApplicationScoped
class PosterSource {

  private final Libraries libraries;
  private final OriginalStore originals;
  private final PosterRenderer renderer;

  PosterSource(Libraries libraries, OriginalStore originals, PosterRenderer renderer) {
    this.libraries = libraries;
    this.originals = originals;
    this.renderer = renderer;
  }

  /**
   * An untouched poster and what the library shows in its place.
   *
   * @param original the untouched poster
   * @param originalSha256 its checksum
   * @param shown what the badged poster in the library says of itself; empty when the library shows
   *     the original
   */
  record Found(PosterFile original, String originalSha256, Optional<PosterMarker> shown) {}

  /** The original of an item's poster, durably kept once this completes. */
  Uni<Found> of(Item item) {
    return originals
        .load(item.ref())
        .map(state -> state.filter(known -> isOurs(known, item)))
        .chain(state -> state.map(known -> kept(item, known)).orElseGet(() -> fetched(item)));
  }

  /** The tag tells without a download that the library still shows what was last uploaded. */
  private static boolean isOurs(PosterState state, Item item) {
    return state.uploadedTag().isPresent() && state.uploadedTag().equals(item.posterTag());
  }

  private Uni<Found> kept(Item item, PosterState state) {
    return keptOriginal(item, new PosterMarker(state.originalSha256(), state.fingerprint()));
  }

  private Uni<Found> fetched(Item item) {
    return libraries
        .of(item.ref())
        .poster(item.ref().id())
        .call(renderer::check)
        .chain(
            shown ->
                renderer
                    .markerOf(shown)
                    .chain(
                        marker ->
                            marker
                                .map(ours -> keptOriginal(item, ours))
                                .orElseGet(() -> untouched(item, shown))));
  }

  private Uni<Found> untouched(Item item, PosterFile shown) {
    return originals
        .keep(item.ref(), shown)
        .map(original -> new Found(shown, original.sha256(), Optional.empty()));
  }

  private Uni<Found> keptOriginal(Item item, PosterMarker shown) {
    return originals
        .find(item.ref(), shown.originalSha256())
        .map(
            original ->
                new Found(
                    original.orElseThrow(
                        () ->
                            new OriginalLostException(
                                "the poster of '"
                                    + item.title()
                                    + "' is badged already, and its original is not kept here")),
                    shown.originalSha256(),
                    Optional.of(shown)));
  }
}
