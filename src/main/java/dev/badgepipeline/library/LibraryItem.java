package dev.badgepipeline.library;

import dev.badgepipeline.poster.PosterFile;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * An item and the library that it was read from. Work on an item ends with the library that it
 * began with, whatever is connected under that name meanwhile.
 *
 * @param facts what the library said of the item when it was read
 */
public record LibraryItem(MediaLibrary library, Item facts) {

  public ItemRef ref() {
    return facts.ref();
  }

  /** The poster as it is now; see {@link MediaLibrary#poster(String)}. */
  public Uni<PosterFile> poster() {
    return library.poster(ref().id());
  }

  /** The same up to a size; see {@link MediaLibrary#poster(String, int)}. */
  public Uni<PosterFile> poster(int maxBytes) {
    return library.poster(ref().id(), maxBytes);
  }

  /** The tag of the poster as it is now; see {@link MediaLibrary#posterTag}. */
  public Uni<Optional<String>> presentTag() {
    return library.posterTag(ref().id());
  }

  /** Replaces the poster; see {@link MediaLibrary#upload}. */
  public Uni<Void> upload(PosterFile poster) {
    return library.upload(ref().id(), poster);
  }
}
