package dev.badgepipeline.badge.review;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/** What the owner sets for the review badge. */
@RegisterForReflection
record ReviewSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like; its maximum is how many ratings are " + "shown.")
        @NotNull
        @Valid
        BadgeAppearance appearance,
    @Help("Whose ratings are shown, in this order; what is missing makes room " + "for the next.")
        @NotEmpty
        @Size(max = 20)
        @UniqueElements
        List<@NotNull RatingSource> sources,
    @Help(
            "In which form ratings are written: all in per cent, or each as its "
                + "source writes it.")
        @NotNull
        Numbers numbers,
    @Help("What stands before tenths: a point or a comma.")
        @NotNull
        @Pattern(regexp = "^[.,]$", message = "must be . or ,")
        String decimalSeparator,
    @Help(
            "Whether the edge of each cell says how good the rating is; in the "
                + "style without edges the number does.")
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
