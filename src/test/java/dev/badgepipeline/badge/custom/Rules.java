package dev.badgepipeline.badge.custom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.library.Details;
import dev.badgepipeline.library.EpisodeNumber;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.LibraryRef;
import dev.badgepipeline.library.Release;
import dev.badgepipeline.library.TestItems;
import dev.badgepipeline.ratings.Rating;
import dev.badgepipeline.ratings.Rating.Origin;
import dev.badgepipeline.ratings.RatingSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Rules and facts for tests of rules. */
final class Rules {

  static final LocalDate TODAY = LocalDate.parse("2026-11-30");

  /** A horror film of 1979 in 4K with Dolby Vision, of which no status is known. */
  static final Item ALIEN =
      TestItems.in(
          new LibraryRef("home", "films"),
          TestItems.titled(
              "Alien",
              TestItems.released(
                  new Release(Optional.empty(), OptionalInt.of(1979), /* running= */ false),
                  TestItems.with(
                      new Details(
                          List.of("Horror", "Science Fiction"),
                          List.of("favourite"),
                          List.of("Brandywine"),
                          List.of("United Kingdom"),
                          Optional.of("DE-16"),
                          Optional.empty(),
                          Optional.of(TODAY.minusDays(10)),
                          Optional.empty(),
                          Optional.of("en"),
                          Optional.of(Duration.ofMinutes(117)),
                          EpisodeNumber.NONE,
                          Optional.of("/films/Alien (1979)/Alien (1979).mkv")),
                      TestItems.movie(TestItems.version(TestItems.video(3840, 2160, "DOVI")))))));

  private Rules() {}

  static Facts facts() {
    return new Facts(ALIEN, List.of(new Rating(RatingSource.IMDB, 85, Origin.UPSTREAM)), TODAY);
  }

  static Condition condition(String json) {
    return read(json, Condition.class);
  }

  static Rule rule(String json) {
    return read(json, Rule.class);
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return new ObjectMapper().readValue(json.replace('\'', '"'), type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
