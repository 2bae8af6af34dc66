package dev.badgepipeline.connection;

import dev.badgepipeline.ratings.RatingSource;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Set;

/**
 * A rating provider as its owner may see it.
 *
 * @param name what it is called here, such as {@code omdb}
 * @param label as people write it, such as {@code OMDb}
 * @param sources whose ratings it passes on
 * @param apiKey what may be known of the key
 */
@RegisterForReflection
public record Provider(String name, String label, Set<RatingSource> sources, Secret apiKey) {

  public Provider {
    sources = Set.copyOf(sources);
  }
}
