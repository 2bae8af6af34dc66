package dev.badgepipeline.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of one run.
 *
 * @param runId names the run
 * @param itemId the library item; empty for an uploaded poster without one
 * @param title the item's title; empty when the library never told it
 * @param outcome the run as a whole
 * @param uploaded whether the library has a new poster because of this run
 * @param reason why the run as a whole came to nothing, where it did
 * @param drawing how the badges came on the poster; empty where none was drawn
 * @param startedAt when the run began
 * @param durationMs wall-clock milliseconds
 * @param stages one result for each processor that ran, in order
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@RegisterForReflection
public record PipelineReport(
    String runId,
    Optional<String> itemId,
    Optional<String> title,
    RunOutcome outcome,
    boolean uploaded,
    Optional<String> reason,
    Optional<DrawingReport> drawing,
    Instant startedAt,
    long durationMs,
    List<StageResult> stages) {

  public PipelineReport {
    stages = List.copyOf(stages);
  }
}
