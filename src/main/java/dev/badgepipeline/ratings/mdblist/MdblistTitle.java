package dev.badgepipeline.ratings.mdblist;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.badgepipeline.ratings.Percent;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.ratings.ProviderTitle;
import dev.badgepipeline.ratings.RatingSource;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A title as MDBList says it. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record MdblistTitle(
    @Nullable List<@Nullable SourceScore> ratings,
    @JsonProperty("error") @Nullable String errorText)
    implements ProviderTitle {

  /**
   * One of the ratings.
   *
   * @param score on a scale from 0 to 100, whatever the source's own scale is
   */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record SourceScore(@Nullable String source, @Nullable Double score, @Nullable Long votes) {

    /** A score of 0 is believed when somebody has voted. */
    private Optional<Integer> percent() {
      boolean unrated = score == null || (score == 0 && Objects.requireNonNullElse(votes, 0L) == 0);
      return unrated ? Optional.empty() : Percent.of(Objects.requireNonNull(score), 100);
    }

    private Optional<RatingSource> ratingSource() {
      return switch (Objects.requireNonNullElse(source, "")) {
        case "imdb" -> Optional.of(RatingSource.IMDB);
        case "tmdb" -> Optional.of(RatingSource.TMDB);
        case "tomatoes" -> Optional.of(RatingSource.RT_CRITICS);
        case "popcorn", "tomatoesaudience" -> Optional.of(RatingSource.RT_AUDIENCE);
        case "metacritic" -> Optional.of(RatingSource.METACRITIC);
        case "metacriticuser" -> Optional.of(RatingSource.METACRITIC_USERS);
        case "letterboxd" -> Optional.of(RatingSource.LETTERBOXD);
        case "trakt" -> Optional.of(RatingSource.TRAKT);
        case "myanimelist" -> Optional.of(RatingSource.MYANIMELIST);
        case "rogerebert" -> Optional.of(RatingSource.ROGER_EBERT);
        default -> Optional.empty();
      };
    }
  }

  @Override
  public String error() {
    return Objects.requireNonNullElse(errorText, "");
  }

  @Override
  public Optional<ProviderAnswer> answer() {
    Map<RatingSource, Integer> percents = new EnumMap<>(RatingSource.class);
    Objects.requireNonNullElse(ratings, List.<@Nullable SourceScore>of()).stream()
        .filter(Objects::nonNull)
        .forEach(
            rating ->
                rating
                    .ratingSource()
                    .ifPresent(
                        source ->
                            rating
                                .percent()
                                .ifPresent(percent -> percents.putIfAbsent(source, percent))));
    return Optional.of(new ProviderAnswer(true, percents, Optional.empty()));
  }
}
