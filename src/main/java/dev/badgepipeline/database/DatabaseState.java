package dev.badgepipeline.database;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the database at one moment.
 *
 * @param phase where the service stands with its database
 * @param problem why the main pool does not serve, and what can be done about it where that is
 *     known
 * @param tier the tier that a stage would be served from now
 * @param circuit the state of the main pool's circuit breaker: CLOSED, OPEN or HALF_OPEN
 * @param generation the number of the pool generation that serves; 0 before the first
 * @param connections how many connections it has open
 * @param connectionsInUse how many of them are in use
 * @param schemaReady whether the tables are known to be there
 * @param pendingChanges how many changes wait for the database
 * @param strategies the health of each way to serve
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DatabaseState(
    Phase phase,
    Optional<String> problem,
    Tier tier,
    String circuit,
    int generation,
    int connections,
    int connectionsInUse,
    boolean schemaReady,
    int pendingChanges,
    List<StrategyHealth> strategies) {

  public DatabaseState {
    strategies = List.copyOf(strategies);
  }

  /**
   * The health of one way to serve.
   *
   * @param strategy which
   * @param healthy whether it worked when last tried
   * @param latencyMs how long the last try took
   * @param detail why it failed, or what it holds
   * @param checkedAt when it was last tried
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record StrategyHealth(
      Strategy strategy,
      boolean healthy,
      long latencyMs,
      Optional<String> detail,
      Optional<Instant> checkedAt) {}
}
