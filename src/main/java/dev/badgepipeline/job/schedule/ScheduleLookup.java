package dev.badgepipeline.job.schedule;

import dev.badgepipeline.database.Lookup;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Asks for all schedules that are kept. */
record ScheduleLookup() implements Lookup<StoredSchedules> {

  private static final String ALL =
      "select name, document, since, last_due, last_at, last_job from schedule order by name";

  @Override
  public String key() {
    return "schedules";
  }

  @Override
  public Class<StoredSchedules> type() {
    return StoredSchedules.class;
  }

  @Override
  public Uni<StoredSchedules> from(Mutiny.Session session) {
    return session
        .createNativeQuery(ALL, ScheduleEntity.class)
        .getResultList()
        .map(rows -> new StoredSchedules(rows.stream().map(ScheduleEntity::stored).toList()));
  }

  /** The program's own are there all the same. */
  @Override
  public Optional<StoredSchedules> ifUnknown() {
    return Optional.of(StoredSchedules.NONE);
  }
}
