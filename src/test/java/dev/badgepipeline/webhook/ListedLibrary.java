package dev.badgepipeline.webhook;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** A library that can be listed and asked for series, and nothing else. */
final class ListedLibrary implements MediaLibrary {

  static final String CONNECTION = "jellyfin";

  private record Listed(ItemSummary summary, Instant changedAt) {}

  private final Map<String, Listed> items = new LinkedHashMap<>();
  private final List<ItemQuery> lists = new ArrayList<>();
  private boolean away;

  void film(String id, ProviderIds ids, Instant changedAt) {
    put(id, ItemType.MOVIE, ids, Optional.empty(), changedAt);
  }

  void series(String id, ProviderIds ids, Instant changedAt) {
    put(id, ItemType.SERIES, ids, Optional.empty(), changedAt);
  }

  void episode(String id, String series, Instant changedAt) {
    put(id, ItemType.EPISODE, ProviderIds.NONE, Optional.of(series), changedAt);
  }

  private void put(
      String id, ItemType type, ProviderIds ids, Optional<String> series, Instant changedAt) {
    items.put(
        id,
        new Listed(
            new ItemSummary(
                new ItemRef(CONNECTION, id),
                id,
                id,
                OptionalInt.empty(),
                type,
                Optional.empty(),
                List.of(),
                ids,
                Optional.empty(),
                "token",
                series.map(parent -> new ItemRef(CONNECTION, parent)),
                Optional.empty()),
            changedAt));
  }

  void away(boolean isAway) {
    away = isAway;
  }

  /** What it was listed by so far. */
  List<ItemQuery> lists() {
    return lists;
  }

  @Override
  public String spelt(String itemId) {
    if (itemId.isBlank() || itemId.contains("/")) {
      throw new ItemNotFoundException("'" + itemId + "' is not an id");
    }
    return itemId.replace("-", "");
  }

  @Override
  public Uni<SummaryPage> page(ItemQuery query, Optional<String> cursor, int limit) {
    return present(
        () -> {
          lists.add(query);
          return new SummaryPage(
              items.values().stream()
                  .filter(item -> query.types().contains(item.summary().type()))
                  .filter(
                      item ->
                          query
                              .changedSince()
                              .map(since -> !item.changedAt().isBefore(since))
                              .orElse(true))
                  .map(Listed::summary)
                  .toList(),
              Optional.empty());
        });
  }

  @Override
  public Uni<List<ItemSummary>> summaries(List<String> itemIds) {
    return present(
        () ->
            itemIds.stream()
                .flatMap(id -> Optional.ofNullable(items.get(id)).stream())
                .map(Listed::summary)
                .toList());
  }

  @Override
  public Uni<Optional<ItemRef>> parent(String itemId) {
    return present(
        () ->
            Optional.ofNullable(items.get(itemId))
                .orElseThrow(() -> new ItemNotFoundException("there is no " + itemId))
                .summary()
                .series());
  }

  private <T> Uni<T> present(Supplier<T> answer) {
    return away
        ? Uni.createFrom().failure(() -> new LibraryUnavailableException("it is away"))
        : Uni.createFrom().item(answer);
  }

  @Override
  public Uni<Item> item(String itemId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Uni<List<Item>> items(List<String> itemIds) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Uni<PosterFile> poster(String itemId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Uni<PosterFile> poster(String itemId, int maxBytes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Uni<Optional<String>> posterTag(String itemId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Uni<Void> upload(String itemId, PosterFile poster) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Uni<List<Library>> libraries() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Uni<Long> count() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Uni<PosterFile> thumbnail(String itemId, String tag, int width, int maxBytes) {
    throw new UnsupportedOperationException();
  }
}
