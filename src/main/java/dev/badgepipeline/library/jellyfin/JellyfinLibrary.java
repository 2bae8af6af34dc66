package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.jellyfin.JellyfinItem.Page;
import dev.badgepipeline.poster.PosterFile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The films and series of a Jellyfin server. */
final class JellyfinLibrary implements MediaLibrary {

  private static final Pattern ITEM_ID =
      Pattern.compile("[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final String FACTS = "ProviderIds,MediaSources,MediaStreams";
  private static final int PAGE = 200;

  private final String connection;
  private final JellyfinClient client;

  JellyfinLibrary(String connection, JellyfinClient client) {
    this.connection = connection;
    this.client = client;
  }

  @Override
  public Uni<Item> item(String itemId) {
    return found(itemId, FACTS)
        .chain(
            item -> {
              ItemType type = JellyfinItems.type(item);
              return playables(item, type)
                  .chain(
                      playables ->
                          seriesIds(item, type).map(ids -> assemble(item, type, ids, playables)));
            });
  }

  /** Jellyfin takes ids with dashes and in capitals too, and always gives them without. */
  @Override
  public String spelt(String itemId) {
    if (!ITEM_ID.matcher(itemId).matches()) {
      throw new ItemNotFoundException("'" + itemId + "' is not a Jellyfin item id");
    }
    return itemId.replace("-", "").toLowerCase(Locale.ROOT);
  }

  private Item assemble(
      JellyfinItem item, ItemType type, ProviderIds seriesIds, List<Playable> playables) {
    return new Item(
        new ItemRef(connection, Objects.requireNonNullElse(item.id(), "")),
        Optional.empty(),
        Objects.requireNonNullElse(item.name(), "untitled"),
        type,
        JellyfinItems.ids(item),
        seriesIds,
        playables,
        List.of(),
        item.posterTag());
  }

  @Override
  public Uni<PosterFile> poster(String itemId) {
    return checked(itemId).chain(client::poster);
  }

  @Override
  public Uni<Optional<String>> posterTag(String itemId) {
    return found(itemId, "ProviderIds").map(JellyfinItem::posterTag);
  }

  @Override
  public Uni<Void> upload(String itemId, PosterFile poster) {
    return checked(itemId).chain(id -> client.upload(id, poster));
  }

  @Override
  public Multi<String> itemIds() {
    return allPages(
            start ->
                client.items(
                    query(
                        Map.of(
                            "recursive", "true",
                            "includeItemTypes", "Movie,Series",
                            "sortBy", "SortName,DateCreated",
                            "enableImages", "false"),
                        start)))
        .onItem()
        .transform(item -> Objects.requireNonNullElse(item.id(), ""))
        .filter(id -> !id.isEmpty());
  }

  /** An id of another form would be answered with an error instead of an empty list. */
  private Uni<String> checked(String itemId) {
    return Uni.createFrom().item(() -> spelt(itemId));
  }

  private Uni<JellyfinItem> found(String itemId, String fields) {
    return checked(itemId)
        .chain(id -> client.items(Map.of("ids", id, "fields", fields)))
        .map(
            page ->
                page.itemsOrNone().stream()
                    .findFirst()
                    .orElseThrow(
                        () -> new ItemNotFoundException("Jellyfin has no item " + itemId)));
  }

  private Uni<ProviderIds> seriesIds(JellyfinItem item, ItemType type) {
    String seriesId = item.seriesId();
    return seriesId == null || type == ItemType.MOVIE || type == ItemType.SERIES
        ? Uni.createFrom().item(ProviderIds.NONE)
        : found(seriesId, "ProviderIds").map(JellyfinItems::ids);
  }

  private Uni<List<Playable>> playables(JellyfinItem item, ItemType type) {
    return switch (type) {
      case MOVIE, EPISODE -> Uni.createFrom().item(List.of(JellyfinItems.playable(item)));
      case SERIES ->
          episodes(Objects.requireNonNullElse(item.id(), ""), Map.of())
              .filter(JellyfinItem::isRealEpisode)
              .map(JellyfinItems::playable)
              .collect()
              .asList();
      case SEASON -> ofSeason(item, item.seriesId());
    };
  }

  private Uni<List<Playable>> ofSeason(JellyfinItem season, @Nullable String seriesId) {
    if (seriesId == null) {
      return Uni.createFrom().item(List.of());
    }
    return episodes(seriesId, Map.of("seasonId", Objects.requireNonNullElse(season.id(), "")))
        .filter(episode -> !episode.isVirtual())
        .map(JellyfinItems::playable)
        .collect()
        .asList();
  }

  private Multi<JellyfinItem> episodes(String seriesId, Map<String, String> narrowing) {
    Map<String, String> query = new TreeMap<>(narrowing);
    query.put("fields", "MediaSources,MediaStreams");
    query.put("isMissing", "false");
    return allPages(start -> client.episodes(seriesId, query(query, start)));
  }

  private static Map<String, String> query(Map<String, String> query, int start) {
    Map<String, String> paged = new TreeMap<>(query);
    paged.put("startIndex", Integer.toString(start));
    paged.put("limit", Integer.toString(PAGE));
    return paged;
  }

  private static Multi<JellyfinItem> allPages(IntFunction<Uni<Page>> page) {
    return Multi.createBy()
        .repeating()
        .uni(AtomicInteger::new, next -> page.apply(next.getAndAdd(PAGE)))
        .whilst(read -> read.itemsOrNone().size() == PAGE)
        .onItem()
        .transformToIterable(Page::itemsOrNone);
  }
}
