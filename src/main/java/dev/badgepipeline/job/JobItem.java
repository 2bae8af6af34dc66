package dev.badgepipeline.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * An item of a job.
 *
 * @param seq its place in the job
 * @param id as callers write it
 * @param title as shown to people
 * @param outcome what it came to; empty while it has not come to anything
 * @param reason why it came to that
 * @param runId its report
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record JobItem(
    @JsonIgnore long seq,
    String id,
    String title,
    Optional<ItemOutcome> outcome,
    Optional<String> reason,
    Optional<String> runId) {}
