package dev.badgepipeline.ratings.tmdb;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.badgepipeline.ratings.ProviderAnswer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What TMDb finds under an IMDb id: at most one title in one of the lists. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record TmdbFound(
    @JsonProperty("movie_results") @Nullable List<TmdbTitle> movies,
    @JsonProperty("tv_results") @Nullable List<TmdbTitle> series,
    @JsonProperty("tv_episode_results") @Nullable List<TmdbTitle> episodes) {

  ProviderAnswer toAnswer() {
    return Stream.of(movies, series, episodes)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .findFirst()
        .map(TmdbTitle::toAnswer)
        .orElse(ProviderAnswer.NOT_FOUND);
  }
}
