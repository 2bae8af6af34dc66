package dev.badgepipeline.ratings;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A provider's answer as it is kept.
 *
 * @param answer empty when none is kept
 * @param fetchedAt when it was asked for
 * @param dueAt when it is to be asked for again, by {@link Freshness}
 */
@RegisterForReflection
record StoredAnswer(Optional<ProviderAnswer> answer, Instant fetchedAt, Optional<Instant> dueAt) {

  static final StoredAnswer NONE =
      new StoredAnswer(Optional.empty(), Instant.EPOCH, Optional.empty());

  boolean isFresh(Instant now) {
    return answer.isPresent() && dueAt.filter(due -> due.isAfter(now)).isPresent();
  }

  /** When it is to be asked for again by whoever may not have it older than that. */
  Instant dueWhere(Duration oldest) {
    Instant tooOld = fetchedAt.plus(oldest);
    return dueAt.filter(due -> due.isBefore(tooOld)).orElse(tooOld);
  }

  /** Whether it was asked for within a time. */
  boolean isYoungerThan(Duration age, Instant now) {
    return Duration.between(fetchedAt, now).compareTo(age) < 0;
  }
}
