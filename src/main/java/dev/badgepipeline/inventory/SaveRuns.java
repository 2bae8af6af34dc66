package dev.badgepipeline.inventory;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.badgepipeline.database.Change;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Notes what runs came to, and how the library shows their items since. A run counts once, and not
 * at all where a later one has ended before it is noted.
 *
 * @param runs as JSON, a list of {@link NotedRun}
 * @param seen as JSON, a list of {@link SeenItem}; of some items, where the library has not told
 * @param seenAt when the library was asked
 * @param badgedAgain items that were left alone since they had their originals back, and are no
 *     more
 */
@RegisterForReflection
@JsonTypeName("save-item-runs")
record SaveRuns(String runs, String seen, Instant seenAt, List<String> badgedAgain)
    implements Change {

  private static final String UPSERT =
      """
      insert into library_item as known
             (item_id, connection, outcome, run_id, run_at, uploaded_tag, failures, by_job,
              up_to_date_until, up_to_date_by)
      select item_id, connection, outcome, run_id, run_at, uploaded_tag,
             case when own_fault then 1 else 0 end, by_job,
             up_to_date_until, up_to_date_by
        from jsonb_to_recordset(cast(cast(:runs as text) as jsonb))
          as run (item_id text, connection text, outcome text, run_id text, run_at timestamptz,
                  uploaded_tag text, own_fault boolean, by_job boolean, up_to_date_until timestamptz,
                  up_to_date_by text)
       order by item_id
          on conflict (item_id) do update
         set outcome = excluded.outcome,
             run_id = excluded.run_id,
             run_at = excluded.run_at,
             uploaded_tag = case when excluded.outcome = 'FAILED'
                                 then known.uploaded_tag else excluded.uploaded_tag end,
             failures = case when excluded.outcome <> 'FAILED' then 0
                             when excluded.failures = 0 then known.failures
                             when known.failed_facts = concat_ws(' ', known.change_token, known.poster_tag)
                             then known.failures + 1
                             else 1 end,
             failed_facts = case when excluded.outcome <> 'FAILED' then null
                                 else concat_ws(' ', known.change_token, known.poster_tag) end,
             by_job = known.by_job or excluded.by_job,
             up_to_date_until = excluded.up_to_date_until,
             up_to_date_by = excluded.up_to_date_by,
             restored = known.restored
                    and excluded.outcome not in ('BADGED', 'PARTIAL', 'UNCHANGED')
       where known.run_at is null
          or (known.run_at <= excluded.run_at and known.run_id is distinct from excluded.run_id)
      """;

  @Override
  public Uni<Void> applyTo(Mutiny.Session session) {
    return session
        .createNativeQuery(SaveSeen.UPSERT)
        .setParameter("items", seen)
        .setParameter("at", seenAt)
        .executeUpdate()
        .chain(() -> session.createNativeQuery(UPSERT).setParameter("runs", runs).executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Map<String, Object> knownAnswers() {
    return badgedAgain.stream().collect(Collectors.toMap(Wish::key, item -> Wish.NONE));
  }
}
