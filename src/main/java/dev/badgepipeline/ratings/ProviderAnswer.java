package dev.badgepipeline.ratings;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a provider says of a title.
 *
 * @param found whether it knows the title at all
 * @param percents its ratings from 0 to 100; a source that it has no rating of is absent
 * @param awards its sentence about awards, in English
 * @param facts what else it says
 */
@RegisterForReflection
public record ProviderAnswer(
    boolean found, Map<RatingSource, Integer> percents, Optional<String> awards, TitleFacts facts) {

  /** The provider does not know the title. */
  public static final ProviderAnswer NOT_FOUND =
      new ProviderAnswer(false, Map.of(), Optional.empty());

  /** Answers that were kept before there were facts have none. */
  @JsonCreator
  public ProviderAnswer {
    percents = Map.copyOf(percents);
    facts = Objects.requireNonNullElse(facts, TitleFacts.NONE);
  }

  /** An answer that is about ratings and awards alone. */
  public ProviderAnswer(
      boolean found, Map<RatingSource, Integer> percents, Optional<String> awards) {
    this(found, percents, awards, TitleFacts.NONE);
  }
}
