package dev.badgepipeline.pipeline;

import dev.badgepipeline.database.Work;
import dev.badgepipeline.library.ItemRef;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Reads the newest reports of an item. Those of before there were connections have the bare id.
 *
 * @param most how many at most
 */
record RunHistory(ItemRef item, int most) implements Work<List<String>> {

  @Override
  public String name() {
    return "runs of an item";
  }

  @Override
  public Uni<List<String>> in(Mutiny.Session session) {
    return session
        .createSelectionQuery(
            "select report from RunEntity where itemId in (:item, :bareId)"
                + " order by startedAt desc, runId",
            String.class)
        .setParameter("item", item.toString())
        .setParameter("bareId", item.id())
        .setMaxResults(most)
        .getResultList();
  }
}
