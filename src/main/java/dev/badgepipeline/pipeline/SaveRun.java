package dev.badgepipeline.pipeline;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.badgepipeline.database.Change;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Stores a report and forgets the oldest ones of its item. A run has one report, so one that is
 * stored already stays as it is, also when another connection is about to store it.
 */
@RegisterForReflection
@JsonTypeName("save-run")
record SaveRun(String runId, @Nullable String itemId, Instant startedAt, String report, int kept)
    implements Change {

  private static final String INSERT =
      """
      insert into pipeline_run (run_id, item_id, started_at, report)
      values (:run, :item, :startedAt, :report)
      on conflict do nothing
      """;

  private static final String FORGET_OLDEST =
      """
      delete from pipeline_run
       where item_id = :item
         and run_id not in (select run_id from pipeline_run
                             where item_id = :item
                             order by started_at desc, run_id
                             limit :kept)
      """;

  @Override
  public Uni<Void> applyTo(Mutiny.Session session) {
    return session
        .createNativeQuery(INSERT)
        .setParameter("run", runId)
        .setParameter("item", itemId)
        .setParameter("startedAt", startedAt)
        .setParameter("report", report)
        .executeUpdate()
        .chain(() -> forgetOldest(session));
  }

  private Uni<Void> forgetOldest(Mutiny.Session session) {
    return itemId == null
        ? Uni.createFrom().voidItem()
        : session
            .createNativeQuery(FORGET_OLDEST)
            .setParameter("item", itemId)
            .setParameter("kept", kept)
            .executeUpdate()
            .replaceWithVoid();
  }

  @Override
  public Map<String, Object> knownAnswers() {
    return itemId == null
        ? Map.of()
        : Map.of("run-of/" + itemId, new FoundRun(Optional.of(report)));
  }
}
