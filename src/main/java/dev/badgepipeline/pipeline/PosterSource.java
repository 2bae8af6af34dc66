package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.LibraryItem;
import dev.badgepipeline.original.OriginalStore;
import dev.badgepipeline.original.PosterState;
import dev.badgepipeline.original.PosterStates;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.rendering.Memory;
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

  private final OriginalStore originals;
  private final PosterStates states;
  private final PosterRenderer renderer;
  private final PosterFetching fetching;

  PosterSource(
      OriginalStore originals,
      PosterStates states,
      PosterRenderer renderer,
      PosterFetching fetching) {
    this.originals = originals;
    this.states = states;
    this.renderer = renderer;
    this.fetching = fetching;
  }

  /**
   * An untouched poster and what the library shows in its place.
   *
   * @param original the untouched poster
   * @param originalSha256 its checksum
   * @param shown the badged poster in the library; empty when the library shows the original
   */
  record Found(PosterFile original, String originalSha256, Optional<Badged> shown) {

    /** An original that the library shows itself. */
    static Found untouched(PosterFile original, String sha256) {
      return new Found(original, sha256, Optional.empty());
    }
  }

  /** What the library shows. */
  private sealed interface Shown {}

  /**
   * A poster of this service.
   *
   * @param marker what it says of itself
   * @param noted what was remembered of it; empty if nothing was
   */
  record Badged(PosterMarker marker, Optional<PosterState> noted) implements Shown {

    private static Badged of(PosterState noted) {
      return new Badged(
          new PosterMarker(noted.originalSha256(), noted.fingerprint()), Optional.of(noted));
    }
  }

  /** Anybody else's poster. */
  private record Untouched(PosterFile poster) implements Shown {}

  /**
   * The original of an item's poster, durably kept once this completes. Fails with {@link
   * OriginalLostException} when the library shows a badged poster whose original is not kept here.
   */
  Uni<Found> of(LibraryItem item, Memory memory) {
    return shown(item, memory)
        .chain(
            shown ->
                shown instanceof Badged badged
                    ? original(item, badged, memory)
                    : untouched(((Untouched) shown).poster()));
  }

  /**
   * The original behind the badges that the library shows, like {@link #of}; empty when it shows a
   * poster without badges, which is not kept.
   */
  Uni<Optional<Found>> behindBadges(LibraryItem item, Memory memory) {
    return shown(item, memory)
        .chain(
            shown ->
                shown instanceof Badged badged
                    ? original(item, badged, memory).map(Optional::of)
                    : Uni.createFrom().item(Optional.empty()));
  }

  /** The tag tells without a download that the library still shows what was last uploaded. */
  private Uni<Shown> shown(LibraryItem item, Memory memory) {
    return states
        .find(item.ref())
        .chain(
            state ->
                state
                    .filter(known -> isOurs(known, item))
                    .map(known -> Uni.createFrom().<Shown>item(Badged.of(known)))
                    .orElseGet(() -> fetched(item, state, memory)));
  }

  private static boolean isOurs(PosterState state, LibraryItem item) {
    return state.uploadedTag().isPresent() && state.uploadedTag().equals(item.facts().posterTag());
  }

  private Uni<Shown> fetched(LibraryItem item, Optional<PosterState> state, Memory memory) {
    return fetching
        .poster(item, memory)
        .chain(
            poster -> renderer.markerOf(poster, memory).map(marker -> shown(poster, marker, state)))
        .call(shown -> remember(item, shown));
  }

  /**
   * So that a badged poster which came with another id is downloaded once, and not for each run.
   */
  private Uni<Void> remember(LibraryItem item, Shown shown) {
    return shown instanceof Badged badged && item.facts().posterTag().isPresent()
        ? states.remember(
            item.ref(),
            badged
                .noted()
                .orElseGet(() -> unknown(badged.marker()))
                .tagged(item.facts().posterTag()))
        : Uni.createFrom().voidItem();
  }

  /** Of a poster of which no more is known than it says itself. */
  private static PosterState unknown(PosterMarker marker) {
    return new PosterState(
        marker.originalSha256(),
        Optional.empty(),
        marker.fingerprint(),
        Optional.empty(),
        Optional.empty());
  }

  /** What was remembered of an item may be of another poster, which its fingerprint tells. */
  private static Shown shown(
      PosterFile poster, Optional<PosterMarker> marker, Optional<PosterState> state) {
    return marker
        .<Shown>map(
            badged ->
                new Badged(
                    badged,
                    state.filter(known -> known.fingerprint().equals(badged.fingerprint()))))
        .orElseGet(() -> new Untouched(poster));
  }

  private Uni<Found> untouched(PosterFile poster) {
    return originals.keep(poster).map(sha256 -> Found.untouched(poster, sha256));
  }

  /** By the marker's checksum: the item may have been called something else when it was badged. */
  private Uni<Found> original(LibraryItem item, Badged shown, Memory memory) {
    return originals
        .find(item.ref(), shown.marker().originalSha256())
        .map(original -> original.orElseThrow(() -> lost(item)))
        .invoke(original -> memory.take(original.bytes().length))
        .map(original -> new Found(original, shown.marker().originalSha256(), Optional.of(shown)));
  }

  private static OriginalLostException lost(LibraryItem item) {
    return new OriginalLostException(
        "the poster of '"
            + item.facts().title()
            + "' is badged already, and its original is not kept here;"
            + " give the library a poster without badges");
  }
}
