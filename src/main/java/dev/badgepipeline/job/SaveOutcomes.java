package dev.badgepipeline.job;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.badgepipeline.database.Change;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Notes what items came to. The first outcome of an attempt counts, however often the item was done
 * and however late the others come.
 *
 * @param items {@link SettledItem}s as a JSON list
 */
@RegisterForReflection
@JsonTypeName("save-outcomes")
record SaveOutcomes(String items) implements Change {

  private static final String SAVE =
      """
      update job_item item
         set outcome = done.outcome, reason = done.reason, run_id = done."runId",
             ended_at = done."endedAt"
        from jsonb_to_recordset(cast(cast(:items as text) as jsonb))
             as done("jobId" text, "itemId" text, attempt int, outcome text, reason text,
                     "runId" text, "endedAt" timestamptz)
       where item.job_id = done."jobId"
         and item.item_id = done."itemId"
         and item.attempt = done.attempt
         and item.outcome is null
      """;

  @Override
  public Uni<Void> applyTo(Mutiny.Session session) {
    return session
        .createNativeQuery(SAVE)
        .setParameter("items", items)
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Map<String, Object> knownAnswers() {
    return Map.of();
  }
}
