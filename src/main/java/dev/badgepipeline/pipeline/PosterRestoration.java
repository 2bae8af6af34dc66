package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.LibraryItem;
import dev.badgepipeline.rendering.Memory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Gives the library original posters back. */
@ApplicationScoped
class PosterRestoration {

  private static final Logger LOG = Logger.getLogger(PosterRestoration.class);
  private static final int TRIES = 3;

  private final Libraries libraries;
  private final PosterSource posters;
  private final PosterUpload upload;

  PosterRestoration(Libraries libraries, PosterSource posters, PosterUpload upload) {
    this.libraries = libraries;
    this.posters = posters;
    this.upload = upload;
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

  /** Whatever is shown by now decides what is to be done. */
  private Uni<Restoration> again(LibraryItem item, Memory memory, int tries) {
    if (tries == 0) {
      return Uni.createFrom().failure(() -> PosterChangedException.of(item.facts()));
    }
    LOG.infof("The poster of %s was changed meanwhile, beginning anew", item.facts().title());
    return restore(item.ref(), memory, tries);
  }
}
