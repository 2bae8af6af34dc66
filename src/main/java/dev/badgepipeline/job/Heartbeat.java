package dev.badgepipeline.job;

import dev.badgepipeline.database.Work;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Says that an instance is there, and answers with who else is.
 *
 * @param lives how long an instance that says nothing more counts
 */
record Heartbeat(String instance, Duration lives) implements Work<Heartbeat.Heard> {

  /** Two that come at the same moment must not both be the only one. */
  private static final String ONE_AFTER_THE_OTHER = "lock table job_instance in exclusive mode";

  private static final String SAY =
      """
      insert into job_instance (id, seen_at) values (:id, now())
          on conflict (id) do update set seen_at = excluded.seen_at
      """;

  private static final String FORGET =
      "delete from job_instance where seen_at < now() - interval '10 minutes'";

  /** Whoever was there just before is known to the others, and so is one who is the only one. */
  private static final String LOOK =
      """
      select count(*) filter (where is_live and id < :id),
             count(*) filter (where is_live and id <> :id),
             coalesce(bool_or(id <> :id), false)
               and not coalesce(bool_or(is_live and id = :id), false),
             cast(extract(epoch from clock_timestamp()) * 1000 as bigint)
        from (select id,
                     seen_at > now() - cast(:lives as double precision) * interval '1 second'
                       as is_live
                from job_instance) one
      """;

  /**
   * Who is there.
   *
   * @param place of the instance among them, from 0
   * @param instances how many there are
   * @param isNew whether others may not have counted it yet
   * @param clock the database's, in milliseconds since 1970
   */
  record Heard(int place, int instances, boolean isNew, long clock) {}

  @Override
  public String name() {
    return "say that this instance is there";
  }

  @Override
  public Uni<Heard> in(Mutiny.Session session) {
    return session
        .createNativeQuery(ONE_AFTER_THE_OTHER)
        .executeUpdate()
        .chain(() -> look(session))
        .call(() -> session.createNativeQuery(FORGET).executeUpdate())
        .call(() -> session.createNativeQuery(SAY).setParameter("id", instance).executeUpdate());
  }

  private Uni<Heard> look(Mutiny.Session session) {
    return session
        .createNativeQuery(LOOK, Object[].class)
        .setParameter("id", instance)
        .setParameter("lives", lives.toMillis() / 1_000.0)
        .getSingleResult()
        .map(
            row ->
                new Heard(
                    ((Long) row[0]).intValue(),
                    1 + ((Long) row[1]).intValue(),
                    (Boolean) row[2],
                    (Long) row[3]));
  }
}
