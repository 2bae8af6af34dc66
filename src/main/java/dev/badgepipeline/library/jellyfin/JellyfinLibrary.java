package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.Library;
import dev.badgepipeline.library.LibraryRef;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.SummaryPage;
import dev.badgepipeline.library.jellyfin.JellyfinItem.Page;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The films, series and collections of a Jellyfin server. */
final class JellyfinLibrary implements MediaLibrary {

  private static final Pattern ITEM_ID =
      Pattern.compile("[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final String FACTS =
      "ProviderIds,MediaSources,Path,Genres,Tags,Studios,ProductionLocations,DateCreated";

  /** More ids would make too long an address. */
  private static final int AT_ONCE = 50;

  /** What is asked of each is little, but the ids are as long. */
  private static final int SUMMARIES_AT_ONCE = 100;

  private final String connection;
  private final JellyfinClient client;
  private final JellyfinLimits limits;
  private final JellyfinLists lists;
  private final LibraryLocations locations;

  JellyfinLibrary(String connection, JellyfinClient client, JellyfinLimits limits) {
    this.connection = connection;
    this.client = client;
    this.limits = limits;
    this.locations = new LibraryLocations(client, SteadyTime.fromNow());
    this.lists = new JellyfinLists(connection, client, locations);
  }

  @Override
  public Uni<Item> item(String itemId) {
    return Uni.createFrom()
        .deferred(
            () ->
                CallerContext.current()
                    .receive(
                        read(itemId)
                            .ifNoItem()
                            .after(limits.itemTimeout())
                            .failWith(() -> tooSlow(itemId))));
  }

  private LibraryUnavailableException tooSlow(String itemId) {
    return new LibraryUnavailableException(
        "Jellyfin did not say all about item "
            + itemId
            + " within "
            + limits.itemTimeout().toMillis()
            + " ms");
  }

  private Uni<Item> read(String itemId) {
    return found(itemId, FACTS).chain(this::completed);
  }

  private Uni<Item> completed(JellyfinItem item) {
    ItemType type = JellyfinItems.type(item);
    return playables(item, type)
        .chain(
            playables ->
                seriesIds(item, type)
                    .chain(
                        ids ->
                            locations
                                .libraryOf(Optional.ofNullable(item.path()))
                                .map(library -> assemble(item, type, library, ids, playables))));
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
      JellyfinItem item,
      ItemType type,
      Optional<String> library,
      ProviderIds seriesIds,
      List<Playable> playables) {
    return new Item(
        new ItemRef(connection, Objects.requireNonNullElse(item.id(), "")),
        library.map(id -> new LibraryRef(connection, id)),
        Objects.requireNonNullElse(item.name(), "untitled"),
        type,
        JellyfinItems.ids(item.providerIds()),
        seriesIds,
        playables,
        List.of(),
        JellyfinItems.release(item),
        JellyfinDetails.of(item, type),
        item.posterTag());
  }

  @Override
  public Uni<PosterFile> poster(String itemId) {
    return poster(itemId, Integer.MAX_VALUE);
  }

  @Override
  public Uni<PosterFile> poster(String itemId, int maxBytes) {
    return checked(itemId).chain(id -> client.poster(id, maxBytes));
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
  public Uni<List<Library>> libraries() {
    return lists.libraries();
  }

  @Override
  public Uni<SummaryPage> page(ItemQuery query, Optional<String> cursor, int limit) {
    return lists.page(query, cursor, limit);
  }

  @Override
  public Uni<List<ItemSummary>> summaries(List<String> itemIds) {
    return Multi.createFrom()
        .iterable(itemIds)
        .map(this::spelt)
        .group()
        .intoLists()
        .of(SUMMARIES_AT_ONCE)
        .onItem()
        .transformToUniAndConcatenate(lists::summaries)
        .onItem()
        .<ItemSummary>transformToIterable(summaries -> summaries)
        .collect()
        .asList();
  }

  @Override
  public Uni<Boolean> isScanning() {
    return client
        .tasks()
        .map(tasks -> tasks.stream().anyMatch(JellyfinTask::isRunningScan))
        .onFailure(LibraryUnavailableException.class)
        .recoverWithItem(false); // a key that may not see tasks may still list
  }

  @Override
  public Uni<Long> count() {
    return lists.count();
  }

  @Override
  public Uni<PosterFile> thumbnail(String itemId, String tag, int width, int maxBytes) {
    return checked(itemId).chain(id -> client.thumbnail(id, tag, width, maxBytes));
  }

  @Override
  public Uni<Optional<ItemRef>> parent(String itemId) {
    return found(itemId, "ProviderIds")
        .map(
            item ->
                Optional.ofNullable(item.seriesId())
                    .map(series -> new ItemRef(connection, series)));
  }

  @Override
  public Uni<List<Item>> items(List<String> itemIds) {
    return Multi.createFrom()
        .iterable(itemIds)
        .map(this::spelt)
        .group()
        .intoLists()
        .of(AT_ONCE)
        .onItem()
        .transformToUniAndConcatenate(
            ids -> client.items(Map.of("ids", String.join(",", ids), "fields", FACTS)))
        .onItem()
        .<JellyfinItem>transformToIterable(Page::itemsOrNone)
        .onItem()
        .transformToUniAndConcatenate(this::completed)
        .collect()
        .asList();
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
        : found(seriesId, "ProviderIds").map(series -> JellyfinItems.ids(series.providerIds()));
  }

  private Uni<List<Playable>> playables(JellyfinItem item, ItemType type) {
    return switch (type) {
      case MOVIE, EPISODE -> Uni.createFrom().item(List.of(JellyfinItems.playable(item)));
      case SERIES -> episodes(item.idOrNone(), Map.of(), JellyfinItem::isRealEpisode);
      case SEASON -> ofSeason(item, item.seriesId());
      case COLLECTION -> members(item.idOrNone());
    };
  }

  /** Of a series in a collection, all episodes. */
  private Uni<List<Playable>> members(String collection) {
    return playables(
        client::items,
        Map.of("parentId", collection, "recursive", "true", "includeItemTypes", "Movie,Episode"),
        member -> !member.isVirtual());
  }

  private Uni<List<Playable>> ofSeason(JellyfinItem season, @Nullable String seriesId) {
    return seriesId == null
        ? Uni.createFrom().item(List.of())
        : episodes(
            seriesId, Map.of("seasonId", season.idOrNone()), episode -> !episode.isVirtual());
  }

  private Uni<List<Playable>> episodes(
      String seriesId, Map<String, String> narrowing, Predicate<JellyfinItem> counts) {
    return playables(page -> client.episodes(seriesId, page), narrowing, counts);
  }

  private Uni<List<Playable>> playables(
      Function<Map<String, String>, Uni<Page>> page,
      Map<String, String> narrowing,
      Predicate<JellyfinItem> counts) {
    Map<String, String> query = new TreeMap<>(narrowing);
    query.put("fields", "MediaSources");
    query.put("isMissing", "false");
    PlayableFacts facts = new PlayableFacts();
    return ItemPages.of(page, query, limits.episodes())
        .onItem()
        .transformToUniAndConcatenate(
            items ->
                CallerContext.onWorker(() -> facts.add(items.stream().filter(counts).toList())))
        .collect()
        .last()
        .map(all -> facts.toPlayables());
  }
}
