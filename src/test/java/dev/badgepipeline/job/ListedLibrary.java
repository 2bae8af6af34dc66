package dev.badgepipeline.job;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.Library;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.SummaryPage;
import dev.badgepipeline.poster.PosterFile;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** A library that can be listed, and nothing else. */
final class ListedLibrary implements MediaLibrary {

  static final String NAME = "films";

  private final List<String> ids = new CopyOnWriteArrayList<>();
  private volatile Runnable afterPage = () -> {};
  private volatile boolean isAway;

  /** Adds items with these numbers. */
  void add(int first, int last) {
    IntStream.rangeClosed(first, last).mapToObj(number -> "film-" + number).forEach(ids::add);
  }

  void remove(String id) {
    ids.remove(id);
  }

  /** Something happens after each page. */
  void afterPage(Runnable action) {
    afterPage = action;
  }

  boolean isAway() {
    return isAway;
  }

  void away(boolean away) {
    isAway = away;
  }

  @Override
  public String spelt(String itemId) {
    return itemId;
  }

  @Override
  public Uni<SummaryPage> page(ItemQuery query, Optional<String> cursor, int limit) {
    return Uni.createFrom()
        .item(
            () -> {
              checkThere();
              int start = cursor.map(Integer::parseInt).orElse(0);
              int end = Math.min(ids.size(), start + limit);
              List<ItemSummary> items =
                  ids.subList(Math.min(start, end), end).stream()
                      .map(ListedLibrary::summary)
                      .toList();
              afterPage.run();
              return new SummaryPage(
                  items,
                  items.size() == limit ? Optional.of(String.valueOf(end - 5)) : Optional.empty());
            });
  }

  private void checkThere() {
    if (isAway) {
      throw new LibraryUnavailableException("it is away");
    }
  }

  private static ItemSummary summary(String id) {
    return new ItemSummary(
        new ItemRef(NAME, id),
        "title of " + id,
        id,
        OptionalInt.empty(),
        ItemType.MOVIE,
        Optional.empty(),
        List.of(),
        ProviderIds.NONE,
        Optional.of("tag"),
        "token",
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public Uni<Optional<String>> posterTag(String itemId) {
    return Uni.createFrom()
        .item(
            () -> {
              checkThere();
              if (!ids.contains(itemId)) {
                throw new ItemNotFoundException("there is no " + itemId);
              }
              return Optional.of("tag");
            });
  }

  @Override
  public Uni<List<ItemSummary>> summaries(List<String> itemIds) {
    return Uni.createFrom()
        .item(() -> itemIds.stream().filter(ids::contains).map(ListedLibrary::summary).toList());
  }

  @Override
  public Uni<Item> item(String itemId) {
    return unexpected();
  }

  @Override
  public Uni<PosterFile> poster(String itemId) {
    return unexpected();
  }

  @Override
  public Uni<PosterFile> poster(String itemId, int maxBytes) {
    return unexpected();
  }

  @Override
  public Uni<Void> upload(String itemId, PosterFile poster) {
    return unexpected();
  }

  @Override
  public Uni<List<Library>> libraries() {
    return unexpected();
  }

  @Override
  public Uni<Long> count() {
    return unexpected();
  }

  @Override
  public Uni<PosterFile> thumbnail(String itemId, String tag, int width, int maxBytes) {
    return unexpected();
  }

  @Override
  public Uni<Optional<ItemRef>> parent(String itemId) {
    return unexpected();
  }

  @Override
  public Uni<List<Item>> items(List<String> itemIds) {
    return unexpected();
  }

  private static <T> Uni<T> unexpected() {
    return Uni.createFrom().failure(new UnsupportedOperationException("it is only listed"));
  }
}
