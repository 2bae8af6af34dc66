package dev.badgepipeline.pipeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One stored report. */
@Entity
@Table(name = "pipeline_run")
class RunEntity {

  @Id
  @Column(name = "run_id")
  String runId;

  @Column(name = "item_id")
  @Nullable String itemId;

  @Column(name = "started_at")
  Instant startedAt;

  String report;

  /** For Hibernate. */
  RunEntity() {
    this("", null, Instant.EPOCH, "");
  }

  RunEntity(String runId, @Nullable String itemId, Instant startedAt, String report) {
    this.runId = runId;
    this.itemId = itemId;
    this.startedAt = startedAt;
    this.report = report;
  }
}
