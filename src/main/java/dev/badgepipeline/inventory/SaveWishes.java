package dev.badgepipeline.inventory;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.badgepipeline.database.Change;
import dev.badgepipeline.job.LeftAlone;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Notes of many items at once whether somebody wants them left alone; of each, a later wish of his
 * stays.
 *
 * @param items known ones, as callers write them
 * @param excluded whether they are to be left alone; otherwise they are like all others again, also
 *     where they had their originals back
 */
@RegisterForReflection
@JsonTypeName("save-item-wishes")
record SaveWishes(List<String> items, boolean excluded, Instant at) implements Change {

  private static final String UPDATE =
      """
      update library_item
         set excluded = :excluded,
             restored = restored and :excluded,
             failures = 0,
             failed_facts = null,
             wished_at = cast(:at as timestamptz)
       where item_id = any (select jsonb_array_elements_text(cast(cast(:items as text) as jsonb)))
         and (wished_at is null or wished_at <= cast(:at as timestamptz))
      """;

  SaveWishes {
    items = List.copyOf(items);
  }

  @Override
  public Uni<Void> applyTo(Mutiny.Session session) {
    return session
        .createNativeQuery(UPDATE)
        .setParameter("excluded", excluded)
        .setParameter("at", at)
        .setParameter("items", new JsonArray(items).encode())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Map<String, Object> knownAnswers() {
    Wish wish = excluded ? Wish.of(LeftAlone.EXCLUDED_HERE) : Wish.NONE;
    return items.stream().distinct().collect(Collectors.toMap(Wish::key, item -> wish));
  }
}
