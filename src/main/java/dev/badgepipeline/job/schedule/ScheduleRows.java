package dev.badgepipeline.job.schedule;

import dev.badgepipeline.database.Work;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What is done to the rows of schedules, each of which has the name of its schedule. All of it may
 * be done twice.
 */
final class ScheduleRows {

  private ScheduleRows() {}

  /** Keeps a document. From now on, nothing that was due before counts. */
  record Save(String schedule, String document, Instant now) implements Work<Boolean> {

    private static final String SQL =
        """
        insert into schedule (name, document, since) values (:name, :document, :now)
        on conflict (name) do update set document = :document, since = :now
        """;

    @Override
    public String name() {
      return "save a schedule";
    }

    @Override
    public Uni<Boolean> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL)
          .setParameter("name", schedule)
          .setParameter("document", document)
          .setParameter("now", now)
          .executeUpdate()
          .map(rows -> rows > 0);
    }
  }

  /** Forgets a schedule. */
  record Remove(String schedule) implements Work<Boolean> {

    @Override
    public String name() {
      return "remove a schedule";
    }

    @Override
    public Uni<Boolean> in(Mutiny.Session session) {
      return session
          .createNativeQuery("delete from schedule where name = :name")
          .setParameter("name", schedule)
          .executeUpdate()
          .map(rows -> rows > 0);
    }
  }

  /** Has a schedule of the program's own be as it was at first. It is due from now on. */
  record Reset(String schedule, Instant now) implements Work<Boolean> {

    @Override
    public String name() {
      return "reset a schedule";
    }

    @Override
    public Uni<Boolean> in(Mutiny.Session session) {
      return session
          .createNativeQuery("update schedule set document = null, since = :now where name = :name")
          .setParameter("name", schedule)
          .setParameter("now", now)
          .executeUpdate()
          .map(rows -> rows > 0);
    }
  }

  /** Makes the row of a schedule of the program's own, unless it is there. */
  record Notice(String schedule, Instant now) implements Work<Boolean> {

    private static final String SQL =
        "insert into schedule (name, since) values (:name, :now) on conflict (name) do nothing";

    @Override
    public String name() {
      return "notice a schedule";
    }

    @Override
    public Uni<Boolean> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL)
          .setParameter("name", schedule)
          .setParameter("now", now)
          .executeUpdate()
          .map(rows -> rows > 0);
    }
  }

  /**
   * Takes upon an instance what is due, unless it has been seen to or another has it in hand.
   *
   * @param instance who claims
   * @param abandoned a claim of another that is older than that, and has come to no end, is void
   */
  record Claim(String schedule, Instant due, String instance, Instant now, Instant abandoned)
      implements Work<Boolean> {

    private static final String SQL =
        """
        update schedule
           set claimed_due = :due, claimed_at = :now, claimed_by = :instance
         where name = :name
           and (last_due is null or last_due < :due)
           and (claimed_due is null or claimed_due < :due
                or claimed_by = :instance or claimed_at < :abandoned)
        """;

    @Override
    public String name() {
      return "claim a schedule";
    }

    @Override
    public Uni<Boolean> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL)
          .setParameter("name", schedule)
          .setParameter("due", due)
          .setParameter("now", now)
          .setParameter("instance", instance)
          .setParameter("abandoned", abandoned)
          .executeUpdate()
          .map(rows -> rows > 0);
    }
  }

  /**
   * Notes that a schedule has run.
   *
   * @param due what was seen to; empty where somebody has asked for it
   */
  record NoteRun(String schedule, Optional<Instant> due, Instant now, Optional<String> job)
      implements Work<Boolean> {

    private static final String SQL =
        """
        update schedule
           set last_due = greatest(last_due, cast(:due as timestamptz)),
               last_at = :now, last_job = :job
         where name = :name
        """;

    @Override
    public String name() {
      return "note that a schedule has run";
    }

    @Override
    public Uni<Boolean> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL)
          .setParameter("name", schedule)
          .setParameter("due", due.orElse(null))
          .setParameter("now", now)
          .setParameter("job", job.orElse(null))
          .executeUpdate()
          .map(rows -> rows > 0);
    }
  }
}
