package dev.badgepipeline.inventory;

import dev.badgepipeline.database.Work;
import dev.badgepipeline.json.Documents;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Notes that items are still there, of which nothing else is new.
 *
 * @param items their ids, as callers write them
 */
record MarkSeen(List<String> items, Instant at, Documents json) implements Work<Integer> {

  private static final String SQL =
      """
      update library_item
         set seen_at = greatest(seen_at, cast(:at as timestamptz)), gone_at = null
       where item_id = any (select jsonb_array_elements_text(cast(cast(:items as text) as jsonb)))
      """;

  @Override
  public String name() {
    return "note what is still there";
  }

  @Override
  public Uni<Integer> in(Mutiny.Session session) {
    return session
        .createNativeQuery(SQL)
        .setParameter("items", json.write(items))
        .setParameter("at", at)
        .executeUpdate();
  }
}
