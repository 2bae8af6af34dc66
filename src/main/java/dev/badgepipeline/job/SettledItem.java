package dev.badgepipeline.job;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt at an item of a job came to.
 *
 * @param reason why; {@code null} where that goes without saying
 * @param runId its report; {@code null} where there is none
 */
@RegisterForReflection
record SettledItem(
    String jobId,
    String itemId,
    String title,
    int attempt,
    ItemOutcome outcome,
    @Nullable String reason,
    @Nullable String runId,
    Instant endedAt) {}
