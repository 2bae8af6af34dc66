package dev.badgepipeline.library;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a library says of a title: one fact, and none besides. */
public final class TestDetails {

  private TestDetails() {}

  public static Details runtime(Duration runtime) {
    return details("", "", Optional.empty(), Optional.of(runtime), EpisodeNumber.NONE, List.of());
  }

  public static Details status(String status) {
    return details("", status, Optional.empty(), Optional.empty(), EpisodeNumber.NONE, List.of());
  }

  public static Details officialRating(String rating) {
    return details(rating, "", Optional.empty(), Optional.empty(), EpisodeNumber.NONE, List.of());
  }

  public static Details added(LocalDate day) {
    return details("", "", Optional.of(day), Optional.empty(), EpisodeNumber.NONE, List.of());
  }

  public static Details studios(String... studios) {
    return details(
        "", "", Optional.empty(), Optional.empty(), EpisodeNumber.NONE, List.of(studios));
  }

  public static Details number(EpisodeNumber number) {
    return details("", "", Optional.empty(), Optional.empty(), number, List.of());
  }

  /** The place of an episode. */
  public static EpisodeNumber place(int season, int episode) {
    return new EpisodeNumber(OptionalInt.of(season), OptionalInt.of(episode), OptionalInt.empty());
  }

  private static Details details(
      String rating,
      String status,
      Optional<LocalDate> added,
      Optional<Duration> runtime,
      EpisodeNumber number,
      List<String> studios) {
    return new Details(
        List.of(),
        List.of(),
        studios,
        List.of(),
        Optional.of(rating),
        Optional.of(status),
        added,
        Optional.empty(),
        Optional.empty(),
        runtime,
        number,
        Optional.empty());
  }
}
