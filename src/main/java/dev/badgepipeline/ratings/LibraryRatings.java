package dev.badgepipeline.ratings;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.LibraryRating;
import dev.badgepipeline.ratings.Rating.Origin;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the ratings that a library has on record. The names are those of Kodi's scrapers
 * (kodi.wiki, "NFO files/Movies").
 */
final class LibraryRatings {

  private LibraryRatings() {}

  static Stream<Rating> of(Item item) {
    return item.ratings().stream().flatMap(rating -> rating(rating).stream());
  }

  private static Optional<Rating> rating(LibraryRating rating) {
    return source(rating.source().toLowerCase(Locale.ROOT))
        .flatMap(
            source ->
                Percent.of(rating.value(), rating.maximum())
                    .map(percent -> new Rating(source, percent, Origin.LIBRARY)));
  }

  private static Optional<RatingSource> source(String name) {
    return switch (name) {
      case "imdb" -> Optional.of(RatingSource.IMDB);
      case "themoviedb", "tmdb" -> Optional.of(RatingSource.TMDB);
      case "tomatometerallcritics" -> Optional.of(RatingSource.RT_CRITICS);
      case "tomatometerallaudience" -> Optional.of(RatingSource.RT_AUDIENCE);
      case "metacritic" -> Optional.of(RatingSource.METACRITIC);
      case "letterboxd" -> Optional.of(RatingSource.LETTERBOXD);
      case "trakt" -> Optional.of(RatingSource.TRAKT);
      case "myanimelist", "mal" -> Optional.of(RatingSource.MYANIMELIST);
      default -> Optional.empty();
    };
  }
}
