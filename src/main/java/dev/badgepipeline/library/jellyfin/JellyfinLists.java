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
import java.util.stream.Stream;

/**
 * Lists the items of a Jellyfin server by the calls that cost it least: one type at a time, without
 * a user, without counting, without streams, in the order in which items came.
 */
final class JellyfinLists {

  private final String connection;
  private final JellyfinClient client;

  JellyfinLists(String connection, JellyfinClient client) {
    this.connection = connection;
    this.client = client;
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
                    .map(page -> page(query, here, limit, page.itemsOrNone())));
  }

  private SummaryPage page(
      ItemQuery query, ListCursor here, int limit, List<JellyfinSummary> items) {
    List<String> ids = items.stream().map(item -> String.valueOf(item.id())).toList();
    return new SummaryPage(
        items.stream().flatMap(item -> summary(query, here.type(), item)).toList(),
        here.next(ids, limit, query).map(ListCursor::toString));
  }

  private static Map<String, String> parameters(ItemQuery query, ListCursor here, int limit) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("recursive", "true");
    parameters.put("includeItemTypes", name(here.type()));
    parameters.put("fields", JellyfinSummary.FIELDS);
    parameters.put("enableUserData", "false");
    parameters.put("enableTotalRecordCount", "false");
    parameters.put("enableImageTypes", "Primary");
    parameters.put("imageTypeLimit", "1");
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

  private static String name(ItemType type) {
    return switch (type) {
      case MOVIE -> "Movie";
      case SERIES -> "Series";
      case SEASON -> "Season";
      case EPISODE -> "Episode";
    };
  }

  private Stream<ItemSummary> summary(ItemQuery query, ItemType type, JellyfinSummary item) {
    String id = item.id();
    if (id == null) {
      return Stream.empty();
    }
    String title = Objects.requireNonNullElse(item.name(), id);
    return Stream.of(
        new ItemSummary(
            new ItemRef(connection, id),
            title,
            Objects.requireNonNullElse(item.sortName(), title),
            item.year(),
            type,
            query.library().map(library -> new LibraryRef(connection, library)),
            Objects.requireNonNullElse(item.tags(), List.of()),
            JellyfinItems.ids(item.providerIds()),
            item.posterTag(),
            Objects.requireNonNullElse(item.etag(), ""),
            Optional.ofNullable(item.seriesId()).map(series -> new ItemRef(connection, series))));
  }
}
