package dev.badgepipeline.ratings;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The titles that wait for a provider's calls.
 *
 * @param titles how many
 * @param since when the first of them waits; empty when none does
 * @param until when the last of them has its turn, as far as can be said; empty when none waits or
 *     nothing is known of the provider's calls
 */
@RegisterForReflection
public record Waiting(long titles, Optional<Instant> since, Optional<Instant> until) {

  /** Nobody waits. */
  public static final Waiting NOBODY = new Waiting(0, Optional.empty(), Optional.empty());

  /** Some titles, of which the last has its turn when the others have had theirs. */
  static Waiting of(long titles, Instant since, Optional<Budget> budget) {
    return new Waiting(
        titles, Optional.of(since), budget.flatMap(today -> lastTurn(titles, today)));
  }

  /** Today and on the days that follow, libraries get all but the reserve. */
  private static Optional<Instant> lastTurn(long titles, Budget today) {
    long day = today.limit() - today.reserve();
    long later = Math.max(1, titles - today.leftToLibraries());
    return day <= 0
        ? Optional.empty()
        : Optional.of(today.resetsAt().plus(Duration.ofDays((later - 1) / day)));
  }
}
