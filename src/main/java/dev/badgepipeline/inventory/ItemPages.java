package dev.badgepipeline.inventory;

import dev.badgepipeline.database.Work;
import dev.badgepipeline.json.Documents;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/**
 * Reads a page of a list from the table.
 *
 * @param after how far the list has been read
 */
record ItemPages(ItemSearch search, Narrowing narrowing, Optional<ItemCursor> after, Documents json)
    implements Work<ItemPage> {

  private static final String ROWS = "select cast(row_to_json(i) as text)";
  private static final String COUNT = "select count(*)";

  /** Not by the order of the database, in which capitals may come before all small letters. */
  private static final String FROM = " and lower(sort_title) >= lower(cast(:from as text))";

  @Override
  public String name() {
    return "list items";
  }

  @Override
  public Uni<ItemPage> in(Mutiny.Session session) {
    return narrowing
        .into(session.createNativeQuery(COUNT + Narrowing.SQL, Long.class))
        .getSingleResult()
        .chain(
            total ->
                from(narrowing.into(session.createNativeQuery(rows(), String.class)))
                    .setMaxResults(search.limit() + 1)
                    .getResultList()
                    .map(rows -> page(rows, total)));
  }

  private String rows() {
    String behind = after.isPresent() ? " and " + search.sort().behind() : "";
    String from = search.from().isPresent() ? FROM : "";
    return ROWS + Narrowing.SQL + from + behind + " order by " + search.sort().order();
  }

  private SelectionQuery<String> from(SelectionQuery<String> query) {
    search.from().ifPresent(title -> query.setParameter("from", title));
    return after
        .map(last -> query.setParameter("key", last.first()).setParameter("last", last.second()))
        .orElse(query);
  }

  /** One more than is wanted was read, to see whether there is one. */
  private ItemPage page(List<String> rows, long total) {
    List<KnownItem> items =
        rows.stream().limit(search.limit()).map(row -> json.read(row, KnownItem.class)).toList();
    return new ItemPage(
        items.stream().map(ItemBrief::of).toList(),
        rows.size() > search.limit()
            ? Optional.of(ItemCursor.row(search.sort(), items.get(items.size() - 1)).toString())
            : Optional.empty(),
        total);
  }
}
