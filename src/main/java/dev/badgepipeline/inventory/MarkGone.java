package dev.badgepipeline.inventory;

import dev.badgepipeline.database.Work;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Notes which items a look at the whole library has missed, and forgets those that were missed for
 * a month: a disk that is not there today may be there tomorrow.
 *
 * @param began when the look began
 */
record MarkGone(String connection, Instant began) implements Work<Integer> {

  private static final String GONE =
      """
      update library_item
         set gone_at = :began
       where connection = :connection and seen_at < :began and gone_at is null
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
        .chain(() -> about(session.createNativeQuery(GONE)).executeUpdate());
  }

  private Mutiny.MutationQuery about(Mutiny.MutationQuery query) {
    return query.setParameter("connection", connection).setParameter("began", began);
  }
}
