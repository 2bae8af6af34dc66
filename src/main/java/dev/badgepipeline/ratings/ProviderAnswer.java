package dev.badgepipeline.ratings;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider says of a title.
 *
 * @param found whether it knows the title at all
 * @param percents its ratings from 0 to 100; a source that it has no rating of is absent
 * @param awards its sentence about awards, in English
 */
@RegisterForReflection
public record ProviderAnswer(
    boolean found, Map<RatingSource, Integer> percents, Optional<String> awards) {

  /** The provider does not know the title. */
  public static final ProviderAnswer NOT_FOUND =
      new ProviderAnswer(false, Map.of(), Optional.empty());

  public ProviderAnswer {
    percents = Map.copyOf(percents);
  }
}
