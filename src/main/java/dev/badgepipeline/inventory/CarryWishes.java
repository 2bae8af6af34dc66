package dev.badgepipeline.inventory;

import dev.badgepipeline.database.Work;
import dev.badgepipeline.json.Documents;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Has items that came under new ids be treated as they were under their former ones, which are
 * gone.
 *
 * @param formerIds by the new ids
 */
record CarryWishes(Map<String, String> formerIds, Instant at, Documents json)
    implements Work<Integer> {

  private static final String CARRY =
      """
      update library_item successor
         set excluded = former.excluded,
             restored = former.restored,
             wished_at = former.wished_at
        from jsonb_each_text(cast(cast(:ids as text) as jsonb)) as ids (new_id, former_id)
        join library_item former on former.item_id = ids.former_id
       where successor.item_id = ids.new_id
      """;

  private static final String GONE =
      """
      update library_item
         set gone_at = coalesce(gone_at, cast(:at as timestamptz))
       where item_id = any (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))
      """;

  @Override
  public String name() {
    return "carry wishes over to new ids";
  }

  @Override
  public Uni<Integer> in(Mutiny.Session session) {
    return session
        .createNativeQuery(CARRY)
        .setParameter("ids", json.write(formerIds))
        .executeUpdate()
        .call(
            () ->
                session
                    .createNativeQuery(GONE)
                    .setParameter("ids", json.write(List.copyOf(formerIds.values())))
                    .setParameter("at", at)
                    .executeUpdate());
  }
}
