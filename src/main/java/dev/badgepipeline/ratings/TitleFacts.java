package dev.badgepipeline.ratings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a provider says of a title beside its ratings. What it does not say is empty: nothing is
 * concluded from anything else.
 *
 * @param streaming the services that have it in their flat rate, the best known first
 * @param nextEpisode the day on which an episode of a series is shown next
 * @param distinctions what its ratings have earned it
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TitleFacts(
    List<StreamingService> streaming,
    Optional<LocalDate> nextEpisode,
    List<Distinction> distinctions) {

  /** Nothing is known. */
  public static final TitleFacts NONE = new TitleFacts(List.of(), Optional.empty(), List.of());

  /** What is empty is not written down. */
  public TitleFacts {
    streaming = List.copyOf(Objects.requireNonNullElse(streaming, List.of()));
    nextEpisode = Objects.requireNonNullElse(nextEpisode, Optional.empty());
    distinctions = List.copyOf(Objects.requireNonNullElse(distinctions, List.of()));
  }

  /** That a title has distinctions, and nothing else. */
  public static TitleFacts of(List<Distinction> distinctions) {
    return new TitleFacts(List.of(), Optional.empty(), distinctions);
  }
}
