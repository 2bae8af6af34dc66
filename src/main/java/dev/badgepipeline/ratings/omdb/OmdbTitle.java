package dev.badgepipeline.ratings.omdb;

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

/** An answer of OMDb. Everything is a text; {@code N/A} stands for what is missing. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record OmdbTitle(
    @JsonProperty("Response") @Nullable String response,
    @JsonProperty("Error") @Nullable String errorText,
    @JsonProperty("imdbRating") @Nullable String imdbRating,
    @JsonProperty("Metascore") @Nullable String metascore,
    @JsonProperty("Ratings") @Nullable List<SourceValue> ratings,
    @JsonProperty("Awards") @Nullable String awards)
    implements ProviderTitle {

  private static final String MISSING = "N/A";

  /** One of the ratings, such as Rotten Tomatoes and 86%. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record SourceValue(
      @JsonProperty("Source") @Nullable String source,
      @JsonProperty("Value") @Nullable String value) {}

  @Override
  public String error() {
    return Objects.requireNonNullElse(errorText, "");
  }

  @Override
  public Optional<ProviderAnswer> answer() {
    return "True".equalsIgnoreCase(response) ? Optional.of(ratingsAndAwards()) : Optional.empty();
  }

  private ProviderAnswer ratingsAndAwards() {
    Map<RatingSource, Integer> percents = new EnumMap<>(RatingSource.class);
    put(
        percents,
        RatingSource.IMDB,
        percent(imdbRating, 10).or(() -> listed("Internet Movie Database", "/10", 10)));
    put(percents, RatingSource.RT_CRITICS, listed("Rotten Tomatoes", "%", 100));
    put(
        percents,
        RatingSource.METACRITIC,
        percent(metascore, 100).or(() -> listed("Metacritic", "/100", 100)));
    return new ProviderAnswer(
        true, percents, Optional.ofNullable(awards).filter(text -> !text.equals(MISSING)));
  }

  private static void put(
      Map<RatingSource, Integer> percents, RatingSource source, Optional<Integer> percent) {
    percent.ifPresent(known -> percents.put(source, known));
  }

  private Optional<Integer> listed(String source, String unit, double maximum) {
    return Objects.requireNonNullElse(ratings, List.<SourceValue>of()).stream()
        .filter(rating -> source.equals(rating.source()))
        .map(rating -> Objects.requireNonNullElse(rating.value(), MISSING))
        .filter(value -> value.endsWith(unit))
        .flatMap(
            value -> percent(value.substring(0, value.length() - unit.length()), maximum).stream())
        .findFirst();
  }

  private static Optional<Integer> percent(@Nullable String text, double maximum) {
    return Optional.ofNullable(text).flatMap(number -> Percent.parse(number, maximum));
  }
}
