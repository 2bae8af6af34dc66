package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.library.Details;
import dev.badgepipeline.library.EpisodeNumber;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.LibraryDate;
import dev.badgepipeline.library.jellyfin.JellyfinItem.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands what Jellyfin says of an item besides its streams. */
final class JellyfinDetails {

  private static final long TICKS_PER_SECOND = 10_000_000;

  private JellyfinDetails() {}

  static Details of(JellyfinItem item, ItemType type) {
    return new Details(
        known(item.genres()),
        known(item.tags()),
        names(item.studios()),
        known(item.productionLocations()),
        Optional.ofNullable(item.officialRating()),
        Optional.ofNullable(item.status()),
        date(item.dateCreated()),
        date(item.endDate()),
        Optional.empty(),
        runtime(item),
        number(item, type),
        Optional.ofNullable(item.path()));
  }

  private static EpisodeNumber number(JellyfinItem item, ItemType type) {
    return switch (type) {
      case MOVIE, SERIES, COLLECTION -> EpisodeNumber.NONE;
      case SEASON -> EpisodeNumber.ofSeason(index(item.indexNumber()));
      case EPISODE -> episode(item);
    };
  }

  static EpisodeNumber episode(JellyfinItem item) {
    return new EpisodeNumber(
        index(item.parentIndexNumber()), index(item.indexNumber()), index(item.indexNumberEnd()));
  }

  static Optional<Duration> runtime(JellyfinItem item) {
    return Optional.ofNullable(item.runTimeTicks())
        .map(ticks -> Duration.ofSeconds(ticks / TICKS_PER_SECOND));
  }

  private static Optional<LocalDate> date(@Nullable String text) {
    return Optional.ofNullable(text).flatMap(LibraryDate::of);
  }

  private static List<String> names(@Nullable List<@Nullable Named> named) {
    return named == null
        ? List.of()
        : named.stream()
            .flatMap(one -> one == null ? Stream.empty() : Stream.ofNullable(one.name()))
            .toList();
  }

  private static List<String> known(@Nullable List<@Nullable String> texts) {
    return texts == null
        ? List.of()
        : texts.stream().flatMap(text -> Stream.ofNullable(text)).toList();
  }

  private static OptionalInt index(@Nullable Integer number) {
    return number == null || number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
