package dev.badgepipeline.library;

import dev.badgepipeline.poster.PosterFile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * A media library whose posters are badged. Every call fails with {@link ItemNotFoundException} for
 * an id that the library does not have (or that could never be one of its ids), and with {@link
 * LibraryUnavailableException} when the library cannot be reached or refuses the service.
 */
public interface MediaLibrary {

  /**
   * The one spelling of an id that callers may write in several ways.
   *
   * @throws ItemNotFoundException for what could never be an id of this library
   */
  String spelt(String itemId);

  /** The item with its streams, ids and the tag of its present poster. */
  Uni<Item> item(String itemId);

  /**
   * The poster as it is now, at full size and unconverted. Fails with {@link NoPosterException}
   * when the item has none.
   */
  Uni<PosterFile> poster(String itemId);

  /** The tag of the present poster; empty when the item has none. Cheap: reads no streams. */
  Uni<Optional<String>> posterTag(String itemId);

  /** Replaces the item's poster. Completes when the library has accepted it. */
  Uni<Void> upload(String itemId, PosterFile poster);

  /** The ids of all films and series, in the library's order. */
  Multi<String> itemIds();
}
