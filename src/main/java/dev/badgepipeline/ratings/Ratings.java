package dev.badgepipeline.ratings;

import java.util.List;

/**
 * The ratings of a title.
 *
 * @param known in the order in which they were asked for
 * @param missing what was asked for and is not there
 */
public record Ratings(List<Rating> known, List<MissingRating> missing) {

  public Ratings {
    known = List.copyOf(known);
    missing = List.copyOf(missing);
  }
}
