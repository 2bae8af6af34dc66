package dev.badgepipeline.inventory;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.database.Work;
import dev.badgepipeline.json.Documents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Has the next job look at items of which something has changed that their library does not know
 * of.
 */
@ApplicationScoped
public class OutOfDate {

  private final DatabaseTiers tiers;
  private final Documents json;

  OutOfDate(DatabaseTiers tiers, ObjectMapper json) {
    this.tiers = tiers;
    this.json = new Documents(json);
  }

  /**
   * What the last runs of items decided does not hold any more. Fails with {@link
   * dev.badgepipeline.database.DataUnavailableException} without a database.
   *
   * @param items as callers write them
   */
  public Uni<Void> are(List<String> items) {
    return items.isEmpty()
        ? Uni.createFrom().voidItem()
        : tiers
            .call("library items", store -> store.transact(new Forget(items, json)))
            .replaceWithVoid();
  }

  private record Forget(List<String> items, Documents json) implements Work<Integer> {

    private static final String SQL =
        """
        update library_item
           set up_to_date_until = null
         where item_id = any (select jsonb_array_elements_text(cast(cast(:items as text) as jsonb)))
           and up_to_date_until is not null
        """;

    @Override
    public String name() {
      return "items that are out of date";
    }

    @Override
    public Uni<Integer> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL)
          .setParameter("items", json.write(items))
          .executeUpdate();
    }
  }
}
