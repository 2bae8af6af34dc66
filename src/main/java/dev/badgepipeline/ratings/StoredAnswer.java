package dev.badgepipeline.ratings;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;

/**
 * A provider's answer as it is kept.
 *
 * @param answer empty when none is kept
 * @param fetchedAt when it was asked for
 */
@RegisterForReflection
record StoredAnswer(Optional<ProviderAnswer> answer, Instant fetchedAt) {

  static final StoredAnswer NONE = new StoredAnswer(Optional.empty(), Instant.EPOCH);

  boolean isFresh(Instant now, RatingsConfig config) {
    return answer
        .map(known -> known.found() ? config.freshFor() : config.unknownFor())
        .filter(limit -> fetchedAt.plus(limit).isAfter(now))
        .isPresent();
  }
}
