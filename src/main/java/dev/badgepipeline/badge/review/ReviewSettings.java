package dev.badgepipeline.badge.review;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.ratings.RatingSource;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * What the owner sets for the review badge.
 *
 * @param enabled whether it is shown at all
 * @param appearance what it looks like; its maximum is how many ratings are shown
 * @param sources whose ratings are shown, in this order; what is missing makes room for the next
 * @param numbers in which form ratings are written
 * @param decimalSeparator what stands before tenths: a point or a comma
 * @param colourByScore whether the edge of each cell says how good the rating is; in the style
 *     without edges the number does
 */
@RegisterForReflection
record ReviewSettings(
    boolean enabled,
    @NotNull @Valid BadgeAppearance appearance,
    @NotEmpty List<@NotNull RatingSource> sources,
    @NotNull Numbers numbers,
    @NotNull @Pattern(regexp = "[.,]", message = "must be . or ,") String decimalSeparator,
    boolean colourByScore)
    implements BadgeSettings {

  /** In which form ratings are written. */
  enum Numbers {
    /** All on one scale: {@code 76%}. */
    PERCENT,
    /** Each as its source writes it: {@code 7.6}, {@code 76%}, {@code 68}, {@code 3.8/5}. */
    SOURCE
  }

  static final ReviewSettings DEFAULT =
      new ReviewSettings(
          true,
          BadgeAppearance.at(Position.BOTTOM_LEFT, 8.4),
          List.of(
              RatingSource.IMDB,
              RatingSource.TMDB,
              RatingSource.RT_CRITICS,
              RatingSource.METACRITIC),
          Numbers.PERCENT,
          ".",
          /* colourByScore= */ false);
}
