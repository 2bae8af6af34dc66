package dev.badgepipeline.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of the log that somebody should know of.
 *
 * @param level such as {@code WARN} or {@code ERROR}
 * @param logger the class that says it
 * @param message {@link Visible}, like the rest, and cut where it is very long
 * @param failure what was thrown, in one line; empty where nothing was
 */
@RegisterForReflection
@JsonInclude(Include.NON_ABSENT)
public record Warning(
    Instant time, String level, String logger, String message, Optional<String> failure) {}
