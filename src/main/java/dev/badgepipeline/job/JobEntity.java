package dev.badgepipeline.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One stored job. */
@Entity
@Table(name = "job")
class JobEntity {

  @Id String id = "";

  String request = "";

  @Enumerated(EnumType.STRING)
  JobState state = JobState.WAITING;

  @Column(name = "waits_for")
  @Nullable String waitsFor;

  long epoch;

  String listing = "";

  @Column(name = "delta_since")
  Instant deltaSince = Instant.EPOCH;

  @Column(name = "created_at")
  Instant createdAt = Instant.EPOCH;

  @Column(name = "started_at")
  @Nullable Instant startedAt;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;

  @Column(name = "lease_owner")
  @Nullable String leaseOwner;

  @Nullable String progress;
}
