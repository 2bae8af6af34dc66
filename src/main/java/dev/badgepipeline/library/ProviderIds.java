package dev.badgepipeline.library;

import java.util.Optional;

/**
 * The ids by which rating providers know a title.
 *
 * @param imdb an IMDb title id such as {@code tt13622776}
 * @param tmdb a TMDb id, of a film or a series according to the item's type
 * @param tvdb a TVDb id
 */
public record ProviderIds(Optional<String> imdb, Optional<String> tmdb, Optional<String> tvdb) {

  public static final ProviderIds NONE =
      new ProviderIds(Optional.empty(), Optional.empty(), Optional.empty());

  public static ProviderIds imdb(String id) {
    return new ProviderIds(Optional.of(id), Optional.empty(), Optional.empty());
  }
}
