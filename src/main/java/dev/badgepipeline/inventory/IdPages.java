package dev.badgepipeline.inventory;

import dev.badgepipeline.database.Work;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Reads the ids of items that a job is for.
 *
 * @param after the last id of the page before
 */
record IdPages(Narrowing narrowing, Optional<String> after, int limit)
    implements Work<List<String>> {

  private static final String IDS =
      "select item_id " + Narrowing.SQL + " and item_id > :after order by item_id";

  @Override
  public String name() {
    return "list items for a job";
  }

  @Override
  public Uni<List<String>> in(Mutiny.Session session) {
    return narrowing
        .into(session.createNativeQuery(IDS, String.class))
        .setParameter("after", after.orElse(""))
        .setMaxResults(limit)
        .getResultList();
  }
}
