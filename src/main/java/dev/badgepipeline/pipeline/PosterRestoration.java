package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.LibraryItem;
import dev.badgepipeline.original.PosterStates;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.rendering.Memory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.jboss.logging.Logger;

/** Gives the library original posters back. */
@ApplicationScoped
class PosterRestoration {

  private static final Logger LOG = Logger.getLogger(PosterRestoration.class);
  private static final int TRIES = 3;

  private final Libraries libraries;
  private final PosterSource posters;
  private final PosterUpload upload;
  private final PosterStates states;

  PosterRestoration(
      Libraries libraries, PosterSource posters, PosterUpload upload, PosterStates states) {
    this.libraries = libraries;
    this.posters = posters;
    this.upload = upload;
    this.states = states;
  }

  /**
   * Replaces the badged poster of an item by its original, byte for byte. A poster without badges
   * stays, also one that somebody sets meanwhile. Fails with {@link OriginalLostException} when the
   * original is not kept here, and with {@link PosterChangedException} when others keep changing
   * the poster.
   */
  Uni<Restoration> restore(ItemRef ref, Memory memory) {
    return restore(ref, memory, TRIES);
  }

  private Uni<Restoration> restore(ItemRef ref, Memory memory, int tries) {
    return libraries
        .item(ref)
        .chain(
            item ->
                posters
                    .behindBadges(item, memory)
                    .chain(
                        found ->
                            found
                                .map(badged -> restore(item, memory, badged, tries))
                                .orElseGet(() -> Uni.createFrom().item(Restoration.nothing(ref)))));
  }

  private Uni<Restoration> restore(
      LibraryItem item, Memory memory, PosterSource.Found badged, int tries) {
    return upload
        .restoreUnlessChanged(item, badged.original())
        .chain(
            restored ->
                restored
                    ? Uni.createFrom().item(Restoration.done(item.ref()))
                    : again(item, memory, tries - 1));
  }

  /** Does the same for one item of many, and reads the poster back for proof. */
  Uni<GivenBack> giveBack(RestoringRequest request, Memory memory) {
    return giveBack(request, memory, TRIES);
  }

  private Uni<GivenBack> giveBack(RestoringRequest request, Memory memory, int tries) {
    return request
        .pace()
        .reading(() -> libraries.item(request.item()))
        .chain(
            item ->
                request
                    .pace()
                    .reading(() -> posters.behindBadges(item, memory))
                    .chain(
                        found ->
                            found
                                .map(
                                    badged ->
                                        giveBack(request, memory, item, badged.original(), tries))
                                .orElseGet(() -> left(item))));
  }

  private Uni<GivenBack> giveBack(
      RestoringRequest request, Memory memory, LibraryItem item, PosterFile original, int tries) {
    if (request.dryRun()) {
      return Uni.createFrom().item(new GivenBack.Restored(/* proven= */ false));
    }
    return request
        .pace()
        .uploading(() -> upload.restoreUnlessChanged(item, original))
        .chain(
            restored -> {
              if (restored) {
                return readBack(request, item, original);
              }
              return tries > 1
                  ? giveBack(request, memory, tries - 1)
                  : Uni.createFrom().failure(() -> PosterChangedException.of(item.facts()));
            });
  }

  /** A poster that cannot be read back is given back all the same. */
  private static Uni<GivenBack> readBack(
      RestoringRequest request, LibraryItem item, PosterFile original) {
    return request
        .pace()
        .reading(item::poster)
        .map(shown -> Arrays.equals(shown.bytes(), original.bytes()))
        .onFailure()
        .recoverWithItem(false)
        .map(GivenBack.Restored::new);
  }

  /** Why there is nothing to give back. */
  private Uni<GivenBack> left(LibraryItem item) {
    return states
        .find(item.ref())
        .map(
            state ->
                new GivenBack.Left(
                    state.isPresent()
                        ? "somebody else has changed the poster"
                        : "the library shows a poster without badges"));
  }

  /** Whatever is shown by now decides what is to be done. */
  private Uni<Restoration> again(LibraryItem item, Memory memory, int tries) {
    if (tries == 0) {
      return Uni.createFrom().failure(() -> PosterChangedException.of(item.facts()));
    }
    LOG.infof("The poster of %s was changed meanwhile, beginning anew", item.facts().title());
    return restore(item.ref(), memory, tries);
  }
}
