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
 * Stores a report and forgets the oldest ones of its item; that of an uploaded poster, which is no
 * item's, the oldest ones of uploads. A run has one report, so one that is stored already stays as
 * it is, also when another connection is about to store it.
 *
 * @param itemId {@code null} for an uploaded poster
 * @param kept how many reports are kept of the item, or of uploads
 */
@RegisterForReflection
@JsonTypeName("save-run")
record SaveRun(String runId, @Nullable String itemId, Instant startedAt, String report, int kept)
    implements Change {

  private static final String OF_UPLOAD =
      """
      insert into pipeline_run (run_id, started_at, report)
      values (:run, :startedAt, :report)
      on conflict do nothing
      """;

  /**
   * A statement does not see what it inserts itself, so the new report is counted among them. One
   * that has waited while enough newer ones were stored is forgotten at once.
   */
  private static final String OF_ITEM =
      """
      with stored as (
        insert into pipeline_run (run_id, item_id, started_at, report)
        select :run, :item, cast(:startedAt as timestamptz), :report
         where (select count(*) from pipeline_run
                 where item_id = :item and started_at > cast(:startedAt as timestamptz)) < :kept
        on conflict do nothing)
      delete from pipeline_run
       where item_id = :item
         and run_id not in (select run_id
                              from (select run_id, started_at from pipeline_run
                                     where item_id = :item
                                     union
                                    select :run, cast(:startedAt as timestamptz)) as reports
                             order by started_at desc, run_id
                             limit :kept)
      """;

  /**
   * No more at once than take no time, however many there are, and none that another transaction is
   * about to forget.
   */
  private static final String FORGET_OLDEST_UPLOADS =
      """
      delete from pipeline_run
       where run_id in (select run_id from pipeline_run
                         where item_id is null
                           and started_at < (select started_at from pipeline_run
                                              where item_id is null
                                              order by started_at desc
                                             offset :kept - 1 limit 1)
                         order by started_at
                         limit 100
                           for update skip locked)
      """;

  @Override
  public boolean singleStatement() {
    return itemId != null;
  }

  @Override
  public Uni<Void> applyTo(Mutiny.Session session) {
    return (itemId == null ? storeUpload(session) : storeOfItem(session)).replaceWithVoid();
  }

  private Uni<Integer> storeOfItem(Mutiny.Session session) {
    return stored(session, OF_ITEM)
        .setParameter("item", itemId)
        .setParameter("kept", kept)
        .executeUpdate();
  }

  private Uni<Integer> storeUpload(Mutiny.Session session) {
    return stored(session, OF_UPLOAD)
        .executeUpdate()
        .chain(
            () ->
                session
                    .createNativeQuery(FORGET_OLDEST_UPLOADS)
                    .setParameter("kept", kept)
                    .executeUpdate());
  }

  private Mutiny.MutationQuery stored(Mutiny.Session session, String sql) {
    return session
        .createNativeQuery(sql)
        .setParameter("run", runId)
        .setParameter("startedAt", startedAt)
        .setParameter("report", report);
  }

  @Override
  public Map<String, Object> knownAnswers() {
    return itemId == null
        ? Map.of()
        : Map.of(RunLookup.keyOfLatest(itemId), new FoundRun(Optional.of(report)));
  }
}
