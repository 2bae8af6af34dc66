package dev.badgepipeline.connection;

import dev.badgepipeline.ratings.Budget;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.ratings.Waiting;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import java.util.Set;

/**
 * A rating provider as its owner may see it.
 *
 * @param name what it is called here, such as {@code omdb}
 * @param label as people write it, such as {@code OMDb}
 * @param sources whose ratings it passes on
 * @param apiKey what may be known of the key
 * @param budget how its calls stand; absent for one without a limit or a key
 * @param waiting how many titles wait for its calls
 */
@RegisterForReflection
public record Provider(
    String name,
    String label,
    Set<RatingSource> sources,
    Secret apiKey,
    Optional<Budget> budget,
    Waiting waiting) {

  public Provider {
    sources = Set.copyOf(sources);
  }
}
