package dev.badgepipeline.library;

import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterTooLargeException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A media library whose posters are badged. Every call fails with {@link ItemNotFoundException} for
 * an id that the library does not have (or that could never be one of its ids), and with {@link
 * LibraryUnavailableException} when the library cannot be reached or refuses the service.
 */
public interface MediaLibrary {

  /** How many summaries are read at once where all are wanted. */
  int PAGE = 500;

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
   * when the item has none, and with {@link UnusablePosterException} when what it has is none.
   */
  Uni<PosterFile> poster(String itemId);

  /**
   * The same, as long as it has no more bytes than that: no more are ever held. Fails with {@link
   * PosterTooLargeException} when it has more.
   */
  Uni<PosterFile> poster(String itemId, int maxBytes);

  /** The tag of the present poster; empty when the item has none. Cheap: reads no streams. */
  Uni<Optional<String>> posterTag(String itemId);

  /** Replaces the item's poster. Completes when the library has accepted it. */
  Uni<Void> upload(String itemId, PosterFile poster);

  /** What its owner calls libraries here; a folder is one. */
  Uni<List<Library>> libraries();

  /**
   * A page of summaries, those that came first first, so that what comes meanwhile is on the last
   * page. Reads no streams.
   *
   * @param cursor of the page before; empty for the first page
   * @param limit how many items at most
   */
  Uni<SummaryPage> page(ItemQuery query, Optional<String> cursor, int limit);

  /** All summaries, page by page, as fast as they are taken. */
  default Multi<ItemSummary> summaries(ItemQuery query) {
    return Multi.createBy()
        .repeating()
        .uni(
            () -> new AtomicReference<>(Optional.<String>empty()),
            cursor -> page(query, cursor.get(), PAGE).invoke(page -> cursor.set(page.next())))
        .whilst(page -> page.next().isPresent())
        .onItem()
        .transformToIterable(SummaryPage::items);
  }

  /** How many films and series there are. Cheap: reads none of them where that can be helped. */
  Uni<Long> count();

  /**
   * The poster to be looked at, never to be badged. A server that can scale pictures does so;
   * others give it at full size.
   *
   * @param tag of the present poster, by which a server may know what it has scaled before
   * @param width in pixels
   * @param maxBytes as for {@link #poster(String, int)}
   */
  Uni<PosterFile> thumbnail(String itemId, String tag, int width, int maxBytes);

  /** The series of a season or an episode; empty for what stands for itself. */
  Uni<Optional<ItemRef>> parent(String itemId);

  /** Ends what watches the library; who works on with it can. */
  default void close() {}

  /** Facts of several items, in as few calls as possible. What is no longer there is left out. */
  Uni<List<Item>> items(List<String> itemIds);

  /**
   * Summaries of several items, in as few calls as possible and without streams. What is no longer
   * there is left out.
   */
  Uni<List<ItemSummary>> summaries(List<String> itemIds);

  /** Whether the library is being read in by its server, which then has no time for others. */
  default Uni<Boolean> isScanning() {
    return Uni.createFrom().item(false);
  }
}
