package dev.badgepipeline.inventory;

import dev.badgepipeline.database.Work;
import dev.badgepipeline.library.ItemType;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Asks which items have failed, and not so often that it is no use to try once more before
 * something about them changes. Gives their libraries by their ids.
 *
 * @param types what is kept badged; what was in no list yet may be anything
 */
record FailedBefore(String connection, Set<ItemType> types)
    implements Work<Map<String, Optional<String>>> {

  private static final String SQL =
      """
      select item_id || ' ' || coalesce(library, '')
        from library_item
       where connection = :connection
         and outcome = 'FAILED'
         and failures < 3
         and (type is null or type = any (string_to_array(:types, ',')))
         and gone_at is null
         and not (excluded or tag_excludes or restored)
       order by run_at
       limit 1000
      """;

  @Override
  public String name() {
    return "what has failed";
  }

  @Override
  public Uni<Map<String, Optional<String>>> in(Mutiny.Session session) {
    return session
        .createNativeQuery(SQL, String.class)
        .setParameter("connection", connection)
        .setParameter("types", LookedAtTypes.inWords(types))
        .getResultList()
        .map(
            rows ->
                rows.stream().collect(Collectors.toMap(FailedBefore::item, FailedBefore::library)));
  }

  private static String item(String row) {
    return row.substring(0, row.lastIndexOf(' '));
  }

  private static Optional<String> library(String row) {
    return Optional.of(row.substring(row.lastIndexOf(' ') + 1)).filter(id -> !id.isEmpty());
  }
}
