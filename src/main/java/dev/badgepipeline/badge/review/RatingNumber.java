package dev.badgepipeline.badge.review;

import dev.badgepipeline.badge.review.ReviewSettings.Numbers;
import dev.badgepipeline.ratings.Rating;

/**
 * How a rating is written. Ratings are known in whole per cent; a source's own scale is used only
 * where those decide its number, and the per cent are written otherwise.
 *
 * @param numbers in which form
 * @param decimalSeparator what stands before tenths
 */
record RatingNumber(Numbers numbers, String decimalSeparator) {

  private static final int LETTERBOXD_STARS = 5;
  private static final int EBERT_STARS = 4;

  String of(Rating rating) {
    return numbers == Numbers.PERCENT ? percent(rating) : asItsSource(rating);
  }

  /** As the sources' own pages write them. */
  private String asItsSource(Rating rating) {
    return switch (rating.source()) {
      case IMDB, MYANIMELIST, METACRITIC_USERS -> tenths(rating.percent());
      case METACRITIC -> Integer.toString(rating.percent());
      case TMDB, TRAKT, RT_CRITICS, RT_AUDIENCE -> percent(rating);
      case LETTERBOXD -> stars(rating, LETTERBOXD_STARS, 10);
      case ROGER_EBERT -> stars(rating, EBERT_STARS, 2);
    };
  }

  private static String percent(Rating rating) {
    return rating.percent() + "%";
  }

  private String tenths(int count) {
    return count / 10 + decimalSeparator + count % 10;
  }

  /**
   * Stars such as {@code 3.8/5}.
   *
   * @param maximum how many there are at most
   * @param parts in how many steps one star is given: ten, or two for half stars
   */
  private String stars(Rating rating, int maximum, int parts) {
    int steps = Math.round(rating.percent() * maximum * parts / 100f);
    boolean decided = Math.round(steps * 100f / (maximum * parts)) == rating.percent();
    return decided ? tenths(steps * 10 / parts) + "/" + maximum : percent(rating);
  }
}
