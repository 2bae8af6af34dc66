package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.Library;
import dev.badgepipeline.library.LibraryRef;
import dev.badgepipeline.library.SummaryPage;
import dev.badgepipeline.library.jellyfin.JellyfinSummary.VirtualFolder;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists the items of a Jellyfin server by the calls that cost it least: one type at a time, without
 * a user, without counting, without streams, in the order in which items came.
 */
final class JellyfinLists {

  private final String connection;
  private final JellyfinClient client;
  private final LibraryLocations locations;

  JellyfinLists(String connection, JellyfinClient client, LibraryLocations locations) {
    this.connection = connection;
    this.client = client;
    this.locations = locations;
  }

  Uni<List<Library>> libraries() {
    return client.libraries().map(all -> all.stream().flatMap(this::library).toList());
  }

  private Stream<Library> library(VirtualFolder folder) {
    return folder.itemId() == null
        ? Stream.empty()
        : Stream.of(
            new Library(
                new LibraryRef(connection, folder.itemId()),
                Objects.requireNonNullElse(folder.name(), folder.itemId()),
                Optional.ofNullable(folder.collectionType())));
  }

  /** The one call that has Jellyfin count. */
  Uni<Long> count() {
    return client
        .items(
            Map.of(
                "recursive", "true",
                "includeItemTypes", "Movie,Series",
                "enableTotalRecordCount", "true",
                "limit", "0"))
        .map(page -> Objects.requireNonNullElse(page.totalRecordCount(), 0).longValue());
  }

  Uni<SummaryPage> page(ItemQuery query, Optional<String> cursor, int limit) {
    return Uni.createFrom()
        .item(() -> ListCursor.of(cursor, query))
        .chain(
            here ->
                client
                    .summaries(parameters(query, here, limit))
                    .chain(page -> page(query, here, limit, page.itemsOrNone())));
  }

  private Uni<SummaryPage> page(
      ItemQuery query, ListCursor here, int limit, List<JellyfinSummary> items) {
    List<String> ids = items.stream().map(item -> String.valueOf(item.id())).toList();
    return summaries(items, query.library(), Optional.of(here.type()))
        .map(
            summaries ->
                new SummaryPage(summaries, here.next(ids, limit, query).map(ListCursor::toString)));
  }

  /** By one call; what Jellyfin no longer has is left out. */
  Uni<List<ItemSummary>> summaries(List<String> ids) {
    Map<String, String> parameters = thin();
    parameters.put("ids", String.join(",", ids));
    return client
        .summaries(parameters)
        .chain(page -> summaries(page.itemsOrNone(), Optional.empty(), Optional.empty()));
  }

  /**
   * What Jellyfin has said of items.
   *
   * @param library that they are in; empty where their paths tell
   * @param type of all of them; empty where they are of several
   */
  private Uni<List<ItemSummary>> summaries(
      List<JellyfinSummary> items, Optional<String> library, Optional<ItemType> type) {
    Uni<Function<JellyfinSummary, Optional<String>>> libraryOf =
        library.isPresent() || items.isEmpty()
            ? Uni.createFrom().item(item -> library)
            : locations
                .known()
                .map(places -> item -> Optional.ofNullable(item.path()).flatMap(places::libraryOf));
    return libraryOf.map(
        find ->
            items.stream()
                .flatMap(
                    item ->
                        type
                            .or(() -> TypeNames.type(item.type()))
                            .flatMap(known -> summary(item, known, find.apply(item)))
                            .stream())
                .toList());
  }

  private static Map<String, String> parameters(ItemQuery query, ListCursor here, int limit) {
    Map<String, String> parameters = thin();
    parameters.put("recursive", "true");
    parameters.put("includeItemTypes", TypeNames.of(here.type()));
    parameters.put("collapseBoxSetItems", "false");
    parameters.put("sortBy", "DateCreated");
    parameters.put("sortOrder", "Ascending");
    parameters.put("startIndex", Integer.toString(here.start()));
    parameters.put("limit", Integer.toString(limit));
    query.library().ifPresent(library -> parameters.put("parentId", library));
    query.search().ifPresent(part -> parameters.put("searchTerm", part));
    query.tag().ifPresent(tag -> parameters.put("tags", tag));
    query.changedSince().ifPresent(moment -> parameters.put("minDateLastSaved", moment.toString()));
    return parameters;
  }

  private static Map<String, String> thin() {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("fields", JellyfinSummary.FIELDS);
    parameters.put("enableUserData", "false");
    parameters.put("enableTotalRecordCount", "false");
    parameters.put("enableImageTypes", "Primary");
    parameters.put("imageTypeLimit", "1");
    return parameters;
  }

  private Optional<ItemSummary> summary(
      JellyfinSummary item, ItemType type, Optional<String> library) {
    String id = item.id();
    if (id == null) {
      return Optional.empty();
    }
    String title = Objects.requireNonNullElse(item.name(), id);
    return Optional.of(
        new ItemSummary(
            new ItemRef(connection, id),
            title,
            Objects.requireNonNullElse(item.sortName(), title),
            item.year(),
            type,
            library.map(libraryId -> new LibraryRef(connection, libraryId)),
            Objects.requireNonNullElse(item.tags(), List.of()),
            JellyfinItems.ids(item.providerIds()),
            item.posterTag(),
            Objects.requireNonNullElse(item.etag(), ""),
            ref(item.seriesId()),
            ref(item.seasonId())));
  }

  private Optional<ItemRef> ref(@Nullable String id) {
    return Optional.ofNullable(id).map(known -> new ItemRef(connection, known));
  }
}
