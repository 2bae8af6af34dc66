package dev.badgepipeline.badge.custom;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.ratings.Rating;
import dev.badgepipeline.ratings.RatingSource;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What rules go by.
 *
 * @param ratings of the sources that rules speak of
 * @param today the day on which they are asked
 */
record Facts(Item item, List<Rating> ratings, LocalDate today) {

  Facts {
    ratings = List.copyOf(ratings);
  }

  List<String> text(TextFact fact) {
    return fact.of(item);
  }

  OptionalDouble number(NumberFact fact) {
    return fact.of(item, today);
  }

  /** In per cent. */
  OptionalInt rating(RatingSource source) {
    return ratings.stream()
        .filter(rating -> rating.source() == source)
        .mapToInt(Rating::percent)
        .findFirst();
  }
}
