package dev.badgepipeline.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.badgepipeline.library.ItemType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The right to look a library through, and where the last look has ended.
 *
 * @param connection whose library it is
 * @param by who has it
 * @param since what has changed since then has not been seen; empty before the first look
 * @param listed whether the whole library was ever looked through
 * @param justListed whether that was the last look
 * @param types what the last look went through, and what is known as a whole therefore
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PassClaim(
    String connection,
    String by,
    Optional<Instant> since,
    boolean listed,
    boolean justListed,
    Set<ItemType> types) {

  public PassClaim {
    types = Set.copyOf(types);
  }
}
