package dev.badgepipeline.inventory;

import dev.badgepipeline.database.Work;
import dev.badgepipeline.json.Documents;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Asks which ids items that have just come may have had before: those of the same type in the same
 * library that a rating provider knows by the same id, and that people wanted something of. Never
 * by title.
 *
 * @param items that have just come
 */
record FormerIds(List<SeenItem> items, Documents json) implements Work<Map<String, String>> {

  private static final String SQL =
      """
      select cast(json_build_object('item', seen.item_id, 'former', min(former.item_id)) as text)
        from jsonb_to_recordset(cast(cast(:items as text) as jsonb))
          as seen (item_id text, connection text, library text, type text, imdb_id text,
                   tmdb_id text, tvdb_id text)
        join library_item former
          on former.connection = seen.connection
         and former.type = seen.type
         and former.library is not distinct from seen.library
         and former.item_id <> seen.item_id
         and (former.excluded or former.restored)
         and (former.imdb_id = seen.imdb_id or former.tmdb_id = seen.tmdb_id
              or former.tvdb_id = seen.tvdb_id)
       group by seen.item_id
      """;

  /**
   * One pair.
   *
   * @param item its new id
   * @param former the id that it may have had
   */
  @RegisterForReflection
  record Pair(String item, String former) {}

  @Override
  public String name() {
    return "former ids";
  }

  @Override
  public Uni<Map<String, String>> in(Mutiny.Session session) {
    return session
        .createNativeQuery(SQL, String.class)
        .setParameter("items", json.write(items))
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .map(row -> json.read(row, Pair.class))
                    .collect(Collectors.toMap(Pair::item, Pair::former)));
  }
}
