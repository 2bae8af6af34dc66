package dev.badgepipeline.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;

/**
 * The right to look a library through, and where the last look has ended.
 *
 * @param connection whose library it is
 * @param by who has it
 * @param since what has changed since then has not been seen; empty before the first look
 * @param listed whether the whole library was ever looked through
 * @param justListed whether that was the last look
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PassClaim(
    String connection, String by, Optional<Instant> since, boolean listed, boolean justListed) {}
