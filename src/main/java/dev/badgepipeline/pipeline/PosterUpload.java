package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.original.IndexStore;
import dev.badgepipeline.original.OriginalStore;
import dev.badgepipeline.original.PosterState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Gives badged posters to the library, and remembers what saves work the next time. */
@ApplicationScoped
class PosterUpload {

  private static final Logger LOG = Logger.getLogger(PosterUpload.class);

  private final Libraries libraries;
  private final OriginalStore originals;
  private final IndexStore indexes;

  PosterUpload(Libraries libraries, OriginalStore originals, IndexStore indexes) {
    this.libraries = libraries;
    this.originals = originals;
    this.indexes = indexes;
  }

  /** Answers false, and uploads nothing, when the library shows another poster than was badged. */
  Uni<Boolean> unlessChanged(Item item, DrawingPlan plan, DrawnPoster poster) {
    return libraries
        .of(item.ref())
        .posterTag(item.ref().id())
        .chain(
            tag ->
                tag.equals(item.posterTag())
                    ? libraries
                        .of(item.ref())
                        .upload(item.ref().id(), poster.file())
                        .chain(() -> remember(item, plan))
                        .chain(() -> keepIndex(item, plan, poster))
                        .replaceWith(true)
                    : Uni.createFrom().item(false));
  }

  /** The poster's own marker tells the same, later. */
  private Uni<Void> remember(Item item, DrawingPlan plan) {
    return libraries
        .of(item.ref())
        .posterTag(item.ref().id())
        .chain(
            tag ->
                originals.remember(
                    item.ref(),
                    new PosterState(plan.found().originalSha256(), tag, plan.fingerprint())))
        .onFailure()
        .invoke(failure -> LOG.warnf("The upload is not remembered: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> keepIndex(Item item, DrawingPlan plan, DrawnPoster poster) {
    return poster
        .index()
        .map(index -> indexes.keep(item.ref(), plan.found().originalSha256(), index))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }
}
