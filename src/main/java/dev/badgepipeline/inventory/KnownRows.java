package dev.badgepipeline.inventory;

import dev.badgepipeline.database.Work;
import dev.badgepipeline.json.Documents;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Reads what is known of some items.
 *
 * @param items their ids, as callers write them
 */
record KnownRows(List<String> items, Documents json) implements Work<Map<String, KnownItem>> {

  private static final String ROWS =
      """
      select cast(row_to_json(i) as text)
        from library_item i
       where item_id = any (select jsonb_array_elements_text(cast(cast(:items as text) as jsonb)))
      """;

  @Override
  public String name() {
    return "known items";
  }

  @Override
  public Uni<Map<String, KnownItem>> in(Mutiny.Session session) {
    return session
        .createNativeQuery(ROWS, String.class)
        .setParameter("items", json.write(items))
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .map(row -> json.read(row, KnownItem.class))
                    .collect(Collectors.toMap(KnownItem::itemId, Function.identity())));
  }
}
