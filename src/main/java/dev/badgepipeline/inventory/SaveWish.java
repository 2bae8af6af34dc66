package dev.badgepipeline.inventory;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.badgepipeline.database.Change;
import dev.badgepipeline.job.LeftAlone;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Notes what somebody wants of an item from now on; a later wish of his stays.
 *
 * @param kind what he wants
 */
@RegisterForReflection
@JsonTypeName("save-item-wish")
record SaveWish(String itemId, String connection, Kind kind, Instant at) implements Change {

  /** What one may want. */
  @RegisterForReflection
  enum Kind {
    /** It is to be left alone. */
    EXCLUDE,
    /** It is like all others again, also where it had its original back. */
    INCLUDE,
    /** It has its original back and is to keep it. */
    KEEP_ORIGINAL
  }

  private static final String UPSERT =
      """
      insert into library_item as known
             (item_id, connection, excluded, restored, outcome, run_at, wished_at)
      values (:item, :connection, :kind = 'EXCLUDE', :kind = 'KEEP_ORIGINAL',
              case :kind when 'KEEP_ORIGINAL' then 'RESTORED' end,
              case :kind when 'KEEP_ORIGINAL' then cast(:at as timestamptz) end,
              cast(:at as timestamptz))
          on conflict (item_id) do update
         set excluded = case :kind when 'KEEP_ORIGINAL' then known.excluded
                                   else excluded.excluded end,
             restored = case :kind when 'EXCLUDE' then known.restored
                                   else excluded.restored end,
             outcome = coalesce(excluded.outcome, known.outcome),
             run_at = coalesce(excluded.run_at, known.run_at),
             uploaded_tag = case :kind when 'KEEP_ORIGINAL' then null
                                       else known.uploaded_tag end,
             failures = 0,
             failed_facts = null,
             wished_at = excluded.wished_at
       where known.wished_at is null or known.wished_at <= excluded.wished_at
      """;

  @Override
  public Uni<Void> applyTo(Mutiny.Session session) {
    return session
        .createNativeQuery(UPSERT)
        .setParameter("item", itemId)
        .setParameter("connection", connection)
        .setParameter("kind", kind.name())
        .setParameter("at", at)
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Map<String, Object> knownAnswers() {
    return Map.of(Wish.key(itemId), wish());
  }

  private Wish wish() {
    return switch (kind) {
      case EXCLUDE -> Wish.of(LeftAlone.EXCLUDED_HERE);
      case INCLUDE -> Wish.NONE;
      case KEEP_ORIGINAL -> Wish.of(LeftAlone.RESTORED);
    };
  }
}
