package dev.badgepipeline.ratings.mdblist;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.lists.ListPage;
import dev.badgepipeline.lists.ListedTitle;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a list as MDBList says it. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record MdblistListItems(
    @Nullable List<@Nullable Entry> movies,
    @Nullable List<@Nullable Entry> shows,
    @JsonProperty("error") @Nullable String errorText) {

  private static final Predicate<String> IMDB = Pattern.compile("tt\\d{5,12}").asMatchPredicate();
  private static final Predicate<String> NUMBER =
      Pattern.compile("[1-9]\\d{0,11}").asMatchPredicate();

  /**
   * A film or a series. Older answers have its ids beside each other only.
   *
   * @param id TMDb's
   * @param rank its place from 1, or 0 for none
   */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Entry(
      @Nullable String id,
      @Nullable Integer rank,
      @JsonProperty("imdb_id") @Nullable String imdbId,
      @JsonProperty("tvdb_id") @Nullable String tvdbId,
      MdblistTitle.@Nullable Ids ids) {

    private Optional<ListedTitle> title(boolean isSeries) {
      ProviderIds known =
          new ProviderIds(
              first(IMDB, ids == null ? null : ids.imdb(), imdbId),
              first(NUMBER, ids == null ? null : ids.tmdb(), id),
              first(NUMBER, ids == null ? null : ids.tvdb(), tvdbId));
      return known.equals(ProviderIds.NONE)
          ? Optional.empty()
          : Optional.of(new ListedTitle(isSeries, known, place()));
    }

    private static Optional<String> first(
        Predicate<String> valid, @Nullable String one, @Nullable String other) {
      return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
          .flatMap(Optional::stream)
          .filter(valid)
          .findFirst();
    }

    private Optional<Integer> place() {
      return Optional.ofNullable(rank).filter(place -> place > 0);
    }
  }

  String error() {
    return Objects.requireNonNullElse(errorText, "");
  }

  /** Whether it is a list at all, be it an empty one. */
  boolean isList() {
    return error().isEmpty() && (movies != null || shows != null);
  }

  /** How many entries it has, those among them that nobody can tell what they are. */
  int entries() {
    return all(movies).size() + all(shows).size();
  }

  ListPage page(boolean isLast) {
    return new ListPage(
        Stream.concat(titles(movies, false), titles(shows, true)).toList(), entries(), isLast);
  }

  private static Stream<ListedTitle> titles(
      @Nullable List<@Nullable Entry> entries, boolean isSeries) {
    return all(entries).stream()
        .flatMap(Stream::ofNullable)
        .flatMap(entry -> entry.title(isSeries).stream());
  }

  private static List<@Nullable Entry> all(@Nullable List<@Nullable Entry> entries) {
    return Objects.requireNonNullElse(entries, List.<@Nullable Entry>of());
  }
}
