package dev.badgepipeline.pipeline;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.database.Tier;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of one stage of a run. */
@JsonPropertyOrder({
  "badge",
  "outcome",
  "value",
  "reason",
  "kept",
  "tier",
  "attempts",
  "durationMs"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RegisterForReflection
public sealed interface StageResult {

  @JsonProperty("badge")
  BadgeKind kind();

  /** How the stage got at the database, and how long it took. */
  @JsonUnwrapped
  StageRun run();

  /** The kind's own fields in the report. */
  @JsonAnyGetter
  default Map<String, List<?>> details() {
    return Map.of();
  }

  @JsonProperty("outcome")
  StageOutcome outcome();

  /**
   * How a stage ran.
   *
   * @param tier the lowest database tier that it had to use
   * @param attempts the most tries that one database call took in its first tier
   * @param durationMs wall-clock milliseconds
   * @param notices what the database could not do for it, in words for the owner
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @RegisterForReflection
  record StageRun(Tier tier, int attempts, long durationMs, List<String> notices) {}

  /** The badge goes on the poster. */
  @RegisterForReflection
  record Applied(@JsonIgnore Badge badge, StageRun run, Map<String, List<?>> details)
      implements StageResult {

    @Override
    public BadgeKind kind() {
      return badge.kind();
    }

    @JsonProperty("value")
    public String value() {
      return badge.value();
    }

    @Override
    public StageOutcome outcome() {
      return StageOutcome.APPLIED;
    }

    /** The same for a badge that was to be shown and could not be. */
    Skipped leftOut(String reason) {
      return new Skipped(kind(), reason, run, details);
    }
  }

  /** There is nothing to show. */
  @RegisterForReflection
  record Skipped(
      BadgeKind kind,
      @JsonProperty("reason") String reason,
      StageRun run,
      Map<String, List<?>> details)
      implements StageResult {

    @Override
    public StageOutcome outcome() {
      return StageOutcome.SKIPPED;
    }
  }

  /**
   * The stage broke; the others went on.
   *
   * @param stays what the poster showed of this kind before, and goes on showing
   */
  @RegisterForReflection
  record Failed(
      BadgeKind kind,
      @JsonProperty("reason") String reason,
      StageRun run,
      @JsonIgnore Optional<Badge> stays)
      implements StageResult {

    /** The badge that stays, in words. */
    @JsonProperty("kept")
    public Optional<String> kept() {
      return stays.map(Badge::value);
    }

    @Override
    public StageOutcome outcome() {
      return StageOutcome.FAILED;
    }

    /** The same for a badge that could not stay. */
    Failed leftOut() {
      return new Failed(kind, reason, run, Optional.empty());
    }
  }
}
