package dev.badgepipeline.ratings.mdblist;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.ratings.Percent;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.ratings.ProviderTitle;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.ratings.TitleFacts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A title as MDBList says it.
 *
 * @param type {@code movie} or {@code show}
 * @param keywords some of which are {@linkplain Distinctions distinctions}
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record MdblistTitle(
    @Nullable Ids ids,
    @Nullable String type,
    @Nullable List<@Nullable SourceScore> ratings,
    @Nullable JsonNode keywords,
    @JsonProperty("error") @Nullable String errorText)
    implements ProviderTitle {

  /** Its ids, of which some are numbers. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Ids(@Nullable String imdb, @Nullable String tmdb, @Nullable String tvdb) {

    private Optional<String> of(String service) {
      return Optional.ofNullable(
          switch (service) {
            case "imdb" -> imdb;
            case "tmdb" -> tmdb;
            case "tvdb" -> tvdb;
            default -> null;
          });
    }
  }

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

  /**
   * Whether this is the title that was asked for.
   *
   * @param id such as {@code imdb/movie/tt0073195}
   */
  boolean isOf(String id) {
    String service = id.substring(0, id.indexOf('/'));
    String number = id.substring(id.lastIndexOf('/') + 1);
    return ids != null && ids.of(service).filter(number::equals).isPresent();
  }

  /** One of several titles says nothing sensible without its ratings. */
  Optional<ProviderAnswer> answerAmongMany() {
    return ratings == null || !error().isEmpty() ? Optional.empty() : answer();
  }

  @Override
  public Optional<ProviderAnswer> answer() {
    Map<RatingSource, Integer> percents = new EnumMap<>(RatingSource.class);
    known()
        .forEach(
            rating ->
                rating
                    .ratingSource()
                    .ifPresent(
                        source ->
                            rating
                                .percent()
                                .ifPresent(percent -> percents.putIfAbsent(source, percent))));
    TitleFacts facts = TitleFacts.of(new Distinctions(type, known(), keywords).earned());
    return Optional.of(new ProviderAnswer(true, percents, Optional.empty(), facts));
  }

  private List<SourceScore> known() {
    return Objects.requireNonNullElse(ratings, List.<@Nullable SourceScore>of()).stream()
        .flatMap(Stream::ofNullable)
        .toList();
  }
}
