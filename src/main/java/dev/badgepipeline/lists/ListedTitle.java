package dev.badgepipeline.lists;

import dev.badgepipeline.library.ProviderIds;
import java.util.Optional;

/**
 * A title on a list.
 *
 * @param isSeries whether it is a series, otherwise a film
 * @param ids at least one
 * @param rank its place on the list, from 1; empty where the list has no order
 */
public record ListedTitle(boolean isSeries, ProviderIds ids, Optional<Integer> rank) {

  /** What names it on its list, such as {@code movie/imdb/tt0111161}. */
  String name() {
    return (isSeries ? "show/" : "movie/")
        + ids.imdb()
            .map(id -> "imdb/" + id)
            .or(() -> ids.tmdb().map(id -> "tmdb/" + id))
            .or(() -> ids.tvdb().map(id -> "tvdb/" + id))
            .orElseThrow();
  }
}
