package dev.badgepipeline.ratings.tmdb;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.ratings.Percent;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.ratings.ProviderTitle;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.ratings.TitleFacts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What TMDb answers: a film, series or episode, or lists of what it has found under an IMDb id, of
 * which at most one has a title. What is found that way comes without facts.
 *
 * @param voteAverage from 0 to 10; 0 without a vote stands for none
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record TmdbTitle(
    @JsonProperty("vote_average") @Nullable Double voteAverage,
    @JsonProperty("vote_count") @Nullable Integer voteCount,
    @JsonProperty("next_episode_to_air") @Nullable JsonNode nextEpisode,
    @JsonProperty("watch/providers") @Nullable JsonNode watchProviders,
    @JsonProperty("movie_results") @Nullable List<@Nullable TmdbTitle> movies,
    @JsonProperty("tv_results") @Nullable List<@Nullable TmdbTitle> series,
    @JsonProperty("tv_episode_results") @Nullable List<@Nullable TmdbTitle> episodes)
    implements ProviderTitle {

  /** Its status says it all. */
  @Override
  public String error() {
    return "";
  }

  @Override
  public Optional<ProviderAnswer> answer() {
    boolean isSearch = movies != null || series != null || episodes != null;
    return Optional.of(isSearch ? found() : rating());
  }

  private ProviderAnswer found() {
    return Stream.of(movies, series, episodes)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .findFirst()
        .map(TmdbTitle::rating)
        .orElse(ProviderAnswer.NOT_FOUND);
  }

  private ProviderAnswer rating() {
    Map<RatingSource, Integer> percents =
        percent().map(percent -> Map.of(RatingSource.TMDB, percent)).orElse(Map.of());
    TitleFacts facts = new TmdbFacts(nextEpisode, watchProviders).read();
    return new ProviderAnswer(true, percents, Optional.empty(), facts);
  }

  private Optional<Integer> percent() {
    return voteAverage == null || voteCount == null || voteCount == 0
        ? Optional.empty()
        : Percent.of(voteAverage, 10);
  }
}
