package dev.badgepipeline.webhook;

import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.ProviderIds;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ids by which a film or series is known everywhere. What could never be such an id is none.
 *
 * @param type {@link ItemType#MOVIE} or {@link ItemType#SERIES}
 */
@RegisterForReflection
record TitleIds(
    ItemType type, Optional<String> imdb, Optional<String> tmdb, Optional<String> tvdb) {

  private static final Pattern IMDB = Pattern.compile("tt\\d{1,10}");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,9}");

  TitleIds {
    imdb = imdb.filter(id -> IMDB.matcher(id).matches());
    tmdb = tmdb.filter(id -> NUMBER.matcher(id).matches());
    tvdb = tvdb.filter(id -> NUMBER.matcher(id).matches());
  }

  /** Whether there is nothing to find the title by. */
  boolean isEmpty() {
    return imdb.isEmpty() && tmdb.isEmpty() && tvdb.isEmpty();
  }

  /** Whether these are ids of the title, one of which is enough. */
  boolean isAnyOf(ProviderIds ids) {
    return isSame(imdb, ids.imdb()) || isSame(tmdb, ids.tmdb()) || isSame(tvdb, ids.tvdb());
  }

  private static boolean isSame(Optional<String> one, Optional<String> other) {
    return one.isPresent() && one.equals(other);
  }

  @Override
  public String toString() {
    return Stream.of(imdb, tmdb.map(id -> "tmdb-" + id), tvdb.map(id -> "tvdb-" + id))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" ", type + " ", ""));
  }
}
