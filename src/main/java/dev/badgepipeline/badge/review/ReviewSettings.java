package dev.badgepipeline.badge.review;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.ratings.RatingSource;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What the owner sets for the review badge.
 *
 * @param enabled whether it is shown at all
 * @param appearance what it looks like; its maximum is how many ratings are shown
 * @param sources whose ratings are shown, in this order; what is missing makes room for the next
 */
@RegisterForReflection
record ReviewSettings(
    boolean enabled,
    @NotNull @Valid BadgeAppearance appearance,
    @NotEmpty List<@NotNull RatingSource> sources) {

  static final ReviewSettings DEFAULT =
      new ReviewSettings(
          true,
          BadgeAppearance.at(Position.BOTTOM_LEFT, 8.4),
          List.of(
              RatingSource.IMDB,
              RatingSource.TMDB,
              RatingSource.RT_CRITICS,
              RatingSource.METACRITIC));
}
