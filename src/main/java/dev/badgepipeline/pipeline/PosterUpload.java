package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.LibraryItem;
import dev.badgepipeline.original.IndexStore;
import dev.badgepipeline.original.PosterStates;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterTooLargeException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Gives posters to the library, never in place of one that somebody else has set meanwhile, and
 * remembers what saves work the next time.
 */
@ApplicationScoped
class PosterUpload {

  private static final Logger LOG = Logger.getLogger(PosterUpload.class);

  private final PosterStates states;
  private final IndexStore indexes;

  PosterUpload(PosterStates states, IndexStore indexes) {
    this.states = states;
    this.indexes = indexes;
  }

  /**
   * Answers false, and uploads nothing, when the library shows another poster than was badged.
   *
   * @param pace of the upload, and of what is read afterwards: the next upload need not wait for
   *     the second
   */
  Uni<Boolean> unlessChanged(LibraryItem item, DrawingPlan plan, DrawnPoster poster, Pace pace) {
    return pace.uploading(
            () ->
                unlessChanged(
                    item, () -> claim(item, plan).chain(() -> item.upload(poster.file()))))
        .call(
            uploaded ->
                uploaded ? remember(item, plan, poster, pace) : Uni.createFrom().voidItem());
  }

  /**
   * Answers false, and uploads nothing, when the library shows another poster than was to be
   * replaced by its original.
   */
  Uni<Boolean> restoreUnlessChanged(LibraryItem item, PosterFile original) {
    return unlessChanged(item, () -> item.upload(original).chain(() -> states.forget(item.ref())));
  }

  /**
   * Libraries have no upload under a condition: what is set between this look at the tag and the
   * upload, a matter of milliseconds, is lost.
   */
  private Uni<Boolean> unlessChanged(LibraryItem item, Supplier<Uni<Void>> upload) {
    return item.presentTag()
        .map(tag -> tag.equals(item.facts().posterTag()))
        .call(unchanged -> unchanged ? upload.get() : Uni.createFrom().voidItem());
  }

  /**
   * Says that the item uses its original before a badged poster is shown, so that it never counts
   * as unused, wherever the process ends.
   */
  private Uni<Void> claim(LibraryItem item, DrawingPlan plan) {
    return plan.found().shown().isPresent()
        ? Uni.createFrom().voidItem()
        : states.remember(item.ref(), plan.state(Optional.empty()));
  }

  /**
   * Remembers what was chosen for a poster that the library shows already, as after what was
   * remembered of it was lost.
   */
  Uni<Void> rememberShown(LibraryItem item, DrawingPlan plan) {
    return plan.found().shown().isPresent() && plan.arranged().isNew()
        ? states.remember(item.ref(), plan.state(item.facts().posterTag()))
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> remember(LibraryItem item, DrawingPlan plan, DrawnPoster poster, Pace pace) {
    return rememberTag(item, plan, poster.file(), pace).chain(() -> keepIndex(plan, poster));
  }

  /** The poster's own marker tells the same, later. */
  private Uni<Void> rememberTag(
      LibraryItem item, DrawingPlan plan, PosterFile uploaded, Pace pace) {
    return pace.reading(() -> tagOf(item, uploaded))
        .chain(tag -> states.remember(item.ref(), plan.state(tag)))
        .onFailure()
        .invoke(failure -> LOG.warnf("The upload is not remembered: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  /**
   * The library's tag of what was uploaded; empty when it shows something else by now. A tag does
   * not say whose poster it is of, and cannot be known beforehand: Jellyfin makes it from the time
   * at which it wrote the file. One that is read after the upload may be of a poster that somebody
   * has set in between, and to take that for ours would have the next run draw over it from the old
   * original. So the poster is looked at once, after its tag: if it is ours then, no other has come
   * before. This costs one download for each upload, no longer than what was uploaded, and none in
   * runs that find nothing changed.
   */
  private Uni<Optional<String>> tagOf(LibraryItem item, PosterFile uploaded) {
    return item.presentTag()
        .chain(
            tag ->
                item.poster(uploaded.bytes().length)
                    .map(shown -> Arrays.equals(shown.bytes(), uploaded.bytes()))
                    .onFailure(PosterTooLargeException.class)
                    .recoverWithItem(false)
                    .map(ours -> ours ? tag : Optional.empty()));
  }

  private Uni<Void> keepIndex(DrawingPlan plan, DrawnPoster poster) {
    return poster
        .index()
        .map(index -> indexes.keep(plan.found().originalSha256(), index))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }
}
