package dev.badgepipeline.ratings.tmdb;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.badgepipeline.ratings.Percent;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.ratings.RatingSource;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A film, series or episode as TMDb says it; an average of 0 without a vote stands for none. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record TmdbTitle(
    @JsonProperty("vote_average") @Nullable Double voteAverage,
    @JsonProperty("vote_count") @Nullable Integer voteCount) {

  ProviderAnswer toAnswer() {
    Map<RatingSource, Integer> percents =
        percent().map(percent -> Map.of(RatingSource.TMDB, percent)).orElse(Map.of());
    return new ProviderAnswer(true, percents, Optional.empty());
  }

  private Optional<Integer> percent() {
    return voteAverage == null || voteCount == null || voteCount == 0
        ? Optional.empty()
        : Percent.of(voteAverage, 10);
  }
}
