package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.library.jellyfin.JellyfinItem.Page;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads a list page by page, each item once. It ends at the number that the server announces, or at
 * a short page when there is no such number; and whatever the server says, at a page that brings
 * nothing new and at a number of items that is enough.
 */
final class ItemPages {

  private static final int PAGE = 200;

  private final int enough;
  private final Set<String> seen = new HashSet<>();
  private int next;

  private ItemPages(int enough) {
    this.enough = enough;
  }

  /** The new items of a page, and whether another page is worth asking for. */
  private record Batch(List<JellyfinItem> items, boolean hasNext) {}

  /**
   * Reads a list.
   *
   * @param page reads a page by the query that it is given
   * @param query what to list
   * @param enough how many items are read at most
   * @return the items of one page after another
   */
  static Multi<List<JellyfinItem>> of(
      Function<Map<String, String>, Uni<Page>> page, Map<String, String> query, int enough) {
    return Multi.createBy()
        .repeating()
        .uni(
            () -> new ItemPages(enough),
            pages -> page.apply(pages.narrowed(query)).map(pages::taken))
        .whilst(Batch::hasNext)
        .map(Batch::items);
  }

  private Map<String, String> narrowed(Map<String, String> query) {
    Map<String, String> narrowed = new TreeMap<>(query);
    narrowed.put("startIndex", Integer.toString(next));
    narrowed.put("limit", Integer.toString(PAGE));
    return narrowed;
  }

  private Batch taken(Page page) {
    List<JellyfinItem> listed = page.itemsOrNone();
    List<JellyfinItem> fresh =
        listed.stream()
            .filter(Objects::nonNull)
            .filter(item -> seen.size() < enough && seen.add(item.idOrNone()))
            .toList();
    next += listed.size();
    return new Batch(fresh, !fresh.isEmpty() && seen.size() < enough && hasMore(page, listed));
  }

  private boolean hasMore(Page page, List<JellyfinItem> listed) {
    int announced = Objects.requireNonNullElse(page.totalRecordCount(), 0);
    return announced > 0 ? next < announced : listed.size() >= PAGE;
  }
}
