package dev.badgepipeline.inventory;

import dev.badgepipeline.database.Work;
import dev.badgepipeline.library.ItemType;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Notes which items a look at the whole library has missed, and forgets those that were missed for
 * a month: a disk that is not there today may be there tomorrow. What the look was not for is gone
 * when its series is.
 *
 * @param types what the look was for
 * @param began when the look began
 */
record MarkGone(String connection, Set<ItemType> types, Instant began) implements Work<Integer> {

  private static final String GONE =
      """
      update library_item
         set gone_at = :began
       where connection = :connection and seen_at < :began and gone_at is null
         and type = any (string_to_array(:types, ','))
      """;

  private static final String GONE_WITH_SERIES =
      """
      update library_item part
         set gone_at = :began
       where connection = :connection and seen_at < :began and gone_at is null
         and type <> all (string_to_array(:types, ','))
         and series_id is not null
         and not exists (select from library_item series
                          where series.item_id = part.series_id and series.gone_at is null)
      """;

  private static final String FORGET =
      """
      delete from library_item
       where connection = :connection and gone_at < cast(:began as timestamptz) - interval '30 days'
      """;

  @Override
  public String name() {
    return "note what is gone";
  }

  /** Tells how many are gone since the look before. */
  @Override
  public Uni<Integer> in(Mutiny.Session session) {
    return about(session.createNativeQuery(FORGET))
        .executeUpdate()
        .chain(() -> ofTypes(session.createNativeQuery(GONE)).executeUpdate())
        .call(() -> ofTypes(session.createNativeQuery(GONE_WITH_SERIES)).executeUpdate());
  }

  private Mutiny.MutationQuery ofTypes(Mutiny.MutationQuery query) {
    return about(query).setParameter("types", LookedAtTypes.inWords(types));
  }

  private Mutiny.MutationQuery about(Mutiny.MutationQuery query) {
    return query.setParameter("connection", connection).setParameter("began", began);
  }
}
