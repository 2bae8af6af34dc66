package dev.badgepipeline.job.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row; which instance sees to it is written in SQL only. */
@Entity
@Table(name = "schedule")
class ScheduleEntity {

  @Id String name = "";

  @Nullable String document;

  Instant since = Instant.EPOCH;

  @Column(name = "last_due")
  @Nullable Instant lastDue;

  @Column(name = "last_at")
  @Nullable Instant lastAt;

  @Column(name = "last_job")
  @Nullable String lastJob;

  StoredSchedule stored() {
    return new StoredSchedule(
        name,
        Optional.ofNullable(document),
        Optional.of(since),
        Optional.ofNullable(lastDue),
        Optional.ofNullable(lastAt),
        Optional.ofNullable(lastJob));
  }
}
