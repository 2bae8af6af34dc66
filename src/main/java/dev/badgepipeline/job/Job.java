package dev.badgepipeline.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A job as its owner sees it.
 *
 * @param total how many items it has, as far as they are known
 * @param counts how many items came to what
 * @param remaining how many have no outcome yet
 * @param perSecond how many came to an outcome in a second of the last minutes
 * @param secondsLeft how long it takes to its end at that pace
 * @param inHand titles that this instance is working on
 * @param waitsFor what it waits for, in words
 * @param proof of a restoration that has ended
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Job(
    String id,
    JobWork work,
    JobOrigin origin,
    JobState state,
    boolean force,
    boolean dryRun,
    Instant createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    long total,
    Map<ItemOutcome, Long> counts,
    long remaining,
    OptionalDouble perSecond,
    OptionalLong secondsLeft,
    List<String> inHand,
    Optional<String> waitsFor,
    Optional<RestoreProof> proof) {

  public Job {
    counts = Map.copyOf(counts);
    inHand = List.copyOf(inHand);
  }
}
