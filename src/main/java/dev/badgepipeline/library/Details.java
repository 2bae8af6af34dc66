package dev.badgepipeline.library;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a library says of a title besides its streams, in the library's own words. What it does not
 * say is empty.
 *
 * @param genres such as {@code Science Fiction}
 * @param tags that its owner has given it
 * @param studios of a film who made it; of a series its networks, which libraries do not tell apart
 * @param countries where it was made, as names or codes
 * @param officialRating for whom it is meant, such as {@code PG-13}, {@code DE-12} or {@code TV-MA}
 * @param status of a series, such as {@code Continuing}
 * @param added the day on which it came into the library
 * @param ended the day of the last showing of a series
 * @param originalLanguage in which it was made, as a code or a name
 * @param runtime of a film or an episode; of a series that of a usual episode
 * @param number of a season or an episode
 * @param path of its file or folder, as the library sees it
 */
public record Details(
    List<String> genres,
    List<String> tags,
    List<String> studios,
    List<String> countries,
    Optional<String> officialRating,
    Optional<String> status,
    Optional<LocalDate> added,
    Optional<LocalDate> ended,
    Optional<String> originalLanguage,
    Optional<Duration> runtime,
    EpisodeNumber number,
    Optional<String> path) {

  /** Nothing is known. */
  public static final Details UNKNOWN =
      new Details(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          EpisodeNumber.NONE,
          Optional.empty());

  public Details {
    genres = OneLine.each(genres);
    tags = OneLine.each(tags);
    studios = OneLine.each(studios);
    countries = OneLine.each(countries);
    officialRating = OneLine.unlessBlank(officialRating);
    status = OneLine.unlessBlank(status);
    originalLanguage = OneLine.unlessBlank(originalLanguage);
    runtime = runtime.filter(Playable::isCredible);
    path = OneLine.unlessBlank(path);
  }
}
