package dev.badgepipeline.badge.award;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.badgepipeline.database.Change;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Replaces what the award table says of a title. It cannot wait for the database: its author must
 * be told whether it took effect. Changes of the same title wait for each other, since two at once
 * would leave the honours of both.
 */
@JsonTypeName("save-honours")
record SaveHonours(Honours honours) implements Change {

  /** Held to the end of the transaction. */
  private static final String LOCK_TITLE =
      "select count(*) from pg_advisory_xact_lock(hashtextextended('award/' || :imdbId, 0))";

  @Override
  public Uni<Void> applyTo(Mutiny.Session session) {
    return session
        .createNativeQuery(LOCK_TITLE, Long.class)
        .setParameter("imdbId", honours.imdbId())
        .getSingleResult()
        .chain(() -> deleteAll(session))
        .chain(() -> insertAll(session));
  }

  private Uni<Integer> deleteAll(Mutiny.Session session) {
    return session
        .createMutationQuery("delete from AwardEntity where imdbId = :imdbId")
        .setParameter("imdbId", honours.imdbId())
        .executeUpdate();
  }

  private Uni<Void> insertAll(Mutiny.Session session) {
    return Multi.createFrom()
        .iterable(honours.honours())
        .onItem()
        .transformToUniAndConcatenate(
            honour ->
                session.persist(new AwardEntity(honours.imdbId(), honour.award(), honour.won())))
        .onItem()
        .ignoreAsUni();
  }

  @Override
  public boolean queueable() {
    return false;
  }

  @Override
  public Map<String, Object> knownAnswers() {
    return Map.of(HonoursLookup.key(honours.imdbId()), honours);
  }
}
