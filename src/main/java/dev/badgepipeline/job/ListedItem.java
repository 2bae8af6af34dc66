package dev.badgepipeline.job;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * An item that a job is found to have.
 *
 * @param id as callers write it
 * @param facts what the library says of it, in short; {@code null} where that was not asked
 * @param skipped why it is left alone; {@code null} where it is not
 * @param lastRun which has left nothing to do for another; {@code null} where one has to look
 */
@RegisterForReflection
record ListedItem(
    String id,
    String title,
    @Nullable String facts,
    @Nullable String skipped,
    @Nullable String lastRun) {}
