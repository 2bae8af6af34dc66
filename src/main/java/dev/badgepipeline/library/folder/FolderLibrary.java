package dev.badgepipeline.library.folder;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.Library;
import dev.badgepipeline.library.LibraryRef;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.library.NoPosterException;
import dev.badgepipeline.library.SummaryPage;
import dev.badgepipeline.library.UnusablePosterException;
import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.storage.DurableFiles;
import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Films and series in folders, as Jellyfin and Kodi lay them out: an NFO file with the facts and a
 * poster image beside it. Needs no server.
 */
public final class FolderLibrary implements MediaLibrary {

  private static final Duration USUAL_RESCAN = Duration.ofMinutes(15);
  private static final int USUAL_POSTER_BYTES = 32 << 20;

  private final String connection;
  private final FolderRoot root;
  private final int posterBytes;
  private final FolderIndex index;
  private final NfoSummaries summaries;

  /**
   * The titles below a folder, which links do not lead out of.
   *
   * @param connection what the owner calls this library
   */
  public FolderLibrary(String connection, Path root) {
    this(
        connection,
        new FolderRoot(root, /* followLinks= */ false),
        USUAL_POSTER_BYTES,
        USUAL_RESCAN);
  }

  /**
   * The titles below a folder.
   *
   * @param posterBytes how long a poster may be
   */
  FolderLibrary(String connection, FolderRoot root, int posterBytes, Duration rescan) {
    this.connection = connection;
    this.root = root;
    this.posterBytes = posterBytes;
    this.index = new FolderIndex(root, rescan, SteadyTime.fromNow(), FolderScan::titles);
    this.summaries = new NfoSummaries(connection);
  }

  @Override
  public String spelt(String itemId) {
    return itemId;
  }

  @Override
  public Uni<Item> item(String itemId) {
    return ofTitle(itemId, folder -> item(itemId, folder));
  }

  private Item item(String itemId, TitleFolder folder) {
    return NfoItem.read(new ItemRef(connection, itemId), folder, folder.posterTag());
  }

  @Override
  public Uni<List<Item>> items(List<String> itemIds) {
    return ofTitles(
        titles ->
            itemIds.stream()
                .flatMap(id -> titles.find(id).map(folder -> item(id, folder)).stream())
                .toList());
  }

  @Override
  public Uni<PosterFile> poster(String itemId) {
    return poster(itemId, posterBytes);
  }

  @Override
  public Uni<PosterFile> poster(String itemId, int maxBytes) {
    int accepted = Math.min(maxBytes, posterBytes);
    return ofTitle(itemId, folder -> read(poster(itemId, folder), accepted));
  }

  /** Pictures are not scaled here. */
  @Override
  public Uni<PosterFile> thumbnail(String itemId, String tag, int width, int maxBytes) {
    return poster(itemId, maxBytes);
  }

  @Override
  public Uni<Optional<String>> posterTag(String itemId) {
    return ofTitle(itemId, TitleFolder::posterTag);
  }

  @Override
  public Uni<Void> upload(String itemId, PosterFile poster) {
    return ofTitle(
            itemId,
            folder -> {
              Path file = poster(itemId, folder);
              try {
                DurableFiles.writeShared(file, poster.bytes());
              } catch (IOException e) {
                throw new LibraryUnavailableException("the poster cannot be written: " + e, e);
              }
              return file;
            })
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Library>> libraries() {
    String name = String.valueOf(root.path().toAbsolutePath().normalize().getFileName());
    return Uni.createFrom()
        .item(List.of(new Library(new LibraryRef(connection, connection), name, Optional.empty())));
  }

  /** In the order of the ids; the cursor is the last one. */
  @Override
  public Uni<SummaryPage> page(ItemQuery query, Optional<String> cursor, int limit) {
    return ofTitles(titles -> page(titles, query, cursor.orElse(""), limit));
  }

  @Override
  public Uni<Long> count() {
    return ofTitles(titles -> (long) titles.count());
  }

  private SummaryPage page(Titles titles, ItemQuery query, String after, int limit) {
    List<ItemSummary> found = new ArrayList<>();
    for (Map.Entry<String, TitleFolder> title : titles.after(after)) {
      if (found.size() == limit) {
        return new SummaryPage(found, Optional.of(found.get(limit - 1).ref().id()));
      }
      summaries.of(title.getKey(), title.getValue(), query).ifPresent(found::add);
    }
    return new SummaryPage(found, Optional.empty());
  }

  @Override
  public Uni<List<ItemSummary>> summaries(List<String> itemIds) {
    return ofTitles(
        titles ->
            itemIds.stream()
                .flatMap(id -> titles.find(id).map(folder -> Map.entry(id, folder)).stream())
                .flatMap(
                    title -> summaries.of(title.getKey(), title.getValue(), ItemQuery.ALL).stream())
                .toList());
  }

  /** Films and series stand for themselves. */
  @Override
  public Uni<Optional<ItemRef>> parent(String itemId) {
    return ofTitle(itemId, folder -> Optional.empty());
  }

  /** Where the poster of an item is. */
  public Uni<Path> posterFile(String itemId) {
    return ofTitle(itemId, folder -> poster(itemId, folder));
  }

  private static Path poster(String itemId, TitleFolder folder) {
    return folder
        .poster()
        .orElseThrow(() -> new NoPosterException("there is no poster image beside " + itemId));
  }

  private static PosterFile read(Path poster, int maxBytes) {
    try {
      return PosterFile.of(new PosterOnDisk(poster).read(maxBytes));
    } catch (NotAPosterException e) {
      throw new UnusablePosterException(
          poster.getFileName() + " cannot be badged: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new LibraryUnavailableException("the poster cannot be read: " + e, e);
    }
  }

  private <T> Uni<T> ofTitle(String itemId, Function<TitleFolder, T> work) {
    return ofTitles(
        titles ->
            work.apply(
                titles
                    .find(itemId)
                    .orElseThrow(
                        () ->
                            new ItemNotFoundException("the folder has no item '" + itemId + "'"))));
  }

  private <T> Uni<T> ofTitles(Function<Titles, T> work) {
    return index.titles().chain(titles -> CallerContext.onWorker(() -> work.apply(titles)));
  }

  @Override
  public void close() {
    index.close();
  }
}
