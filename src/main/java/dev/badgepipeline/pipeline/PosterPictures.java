package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.original.OriginalStore;
import dev.badgepipeline.original.PosterState;
import dev.badgepipeline.original.PosterStates;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.rendering.PosterRenderer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Small pictures of posters, for pages to show: as the library has them, and before badges. */
@ApplicationScoped
public class PosterPictures {

  private final Libraries libraries;
  private final PosterFetching fetching;
  private final OriginalStore originals;
  private final PosterStates states;
  private final PosterRenderer renderer;
  private final Admission admission;

  PosterPictures(
      Libraries libraries,
      PosterFetching fetching,
      OriginalStore originals,
      PosterStates states,
      PosterRenderer renderer,
      Admission admission) {
    this.libraries = libraries;
    this.fetching = fetching;
    this.originals = originals;
    this.states = states;
    this.renderer = renderer;
    this.admission = admission;
  }

  /** A picture that can be had; it is always the same for the same tag and original. */
  public sealed interface Picture {

    ItemRef item();

    /** The tag of the poster that the library shows. */
    String tag();

    /** What the library shows. */
    record Current(ItemRef item, String tag) implements Picture {}

    /** What it showed before badges came on it. */
    record Original(ItemRef item, String tag, String sha256) implements Picture {}
  }

  /**
   * The poster that the library shows. Fails with {@link NoPictureException} where it shows none,
   * and like {@link MediaLibrary#posterTag}.
   */
  public Uni<Picture> current(ItemRef item) {
    return shownTag(item).map(tag -> new Picture.Current(item, tag));
  }

  /**
   * The original behind the badges that the library shows. Fails with {@link NoPictureException}
   * where it shows none of ours, as far as is known, and like {@link MediaLibrary#posterTag}.
   */
  public Uni<Picture> original(ItemRef item) {
    return shownTag(item)
        .chain(
            tag ->
                states
                    .find(item)
                    .map(
                        state ->
                            state
                                .filter(known -> isOf(known, tag))
                                .<Picture>map(
                                    known ->
                                        new Picture.Original(item, tag, known.originalSha256()))
                                .orElseThrow(() -> unknownOriginal(item))));
  }

  private Uni<String> shownTag(ItemRef item) {
    return Uni.createFrom()
        .deferred(() -> libraries.library(item.connection()).posterTag(item.id()))
        .map(
            tag ->
                tag.orElseThrow(
                    () -> new NoPictureException("the library shows no poster of " + item)));
  }

  /** Not of a poster that somebody else has set since. */
  private static boolean isOf(PosterState state, String tag) {
    return state.uploadedTag().filter(uploaded -> !uploaded.equals(tag)).isEmpty();
  }

  private static NoPictureException unknownOriginal(ItemRef item) {
    return new NoPictureException(
        "the original of " + item + " is not kept here, or its poster has no badges of ours");
  }

  /**
   * The picture's file, small. Fails with {@link TooBusyException} when there was no room for it,
   * and like {@link MediaLibrary#poster(String, int)}.
   *
   * @param width in pixels; of a poster that is no wider, its own
   */
  public Uni<PosterFile> file(Picture picture, int width) {
    return admission.run(
        WorkRequest.showing(),
        room ->
            room.during(
                () ->
                    poster(picture, width, room)
                        .chain(poster -> renderer.thumbnail(poster, width, room))));
  }

  private Uni<PosterFile> poster(Picture picture, int width, Room room) {
    return picture instanceof Picture.Original original
        ? original(original, room)
        : fetching.thumbnail(
            libraries.library(picture.item().connection()),
            picture.item().id(),
            picture.tag(),
            width,
            room);
  }

  private Uni<PosterFile> original(Picture.Original picture, Room room) {
    return originals
        .find(picture.item(), picture.sha256())
        .map(kept -> kept.orElseThrow(() -> unknownOriginal(picture.item())))
        .invoke(kept -> room.take(kept.bytes().length));
  }
}
