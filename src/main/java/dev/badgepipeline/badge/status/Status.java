package dev.badgepipeline.badge.status;

import dev.badgepipeline.library.Item;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Whether more of a series is to come. */
enum Status {
  /** It goes on, and an episode was shown just now. */
  AIRING,
  /** It goes on. */
  RETURNING,
  ENDED,
  CANCELLED,
  /** Nothing of it was shown yet. */
  UPCOMING;

  /**
   * The status of a series, by the words of Jellyfin, Kodi and TMDb.
   *
   * @param airingDays for how many days after an episode's first showing it counts as being shown
   */
  static Optional<Status> of(Item series, LocalDate today, int airingDays) {
    return series
        .details()
        .status()
        .flatMap(words -> of(words.toLowerCase(Locale.ROOT).strip()))
        .map(
            status -> status == RETURNING && isAiring(series, today, airingDays) ? AIRING : status);
  }

  private static Optional<Status> of(String words) {
    return switch (words) {
      case "continuing", "returning series", "returning", "running" -> Optional.of(RETURNING);
      case "airing" -> Optional.of(AIRING);
      case "ended" -> Optional.of(ENDED);
      case "canceled", "cancelled" -> Optional.of(CANCELLED);
      case "unreleased", "planned", "in production", "upcoming" -> Optional.of(UPCOMING);
      default -> Optional.empty();
    };
  }

  private static boolean isAiring(Item series, LocalDate today, int days) {
    return series.playables().stream()
        .flatMap(episode -> episode.premiere().stream())
        .anyMatch(day -> !day.isAfter(today) && day.isAfter(today.minusDays(days)));
  }
}
