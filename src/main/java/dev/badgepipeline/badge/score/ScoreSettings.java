package dev.badgepipeline.badge.score;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What the owner sets for the score badge. */
@RegisterForReflection
record ScoreSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like.") @NotNull @Valid BadgeAppearance appearance,
    @Help("How much each source counts; 0 leaves it out.") @NotNull @Valid Weights weights,
    @Help("Of how many sources a rating must be known.") @Min(1) @Max(10) int least,
    @Help("In which form it is written: 84%, 84 or 8.4.") @NotNull Form form,
    @Help("What stands before tenths: a point or a comma.")
        @NotNull
        @Pattern(regexp = "^[.,]$", message = "must be . or ,")
        String decimalSeparator)
    implements BadgeSettings {

  static final ScoreSettings DEFAULT =
      new ScoreSettings(
          /* enabled= */ false,
          BadgeAppearance.at(Position.BOTTOM_CENTER, 7.8),
          new Weights(3, 1, 2, 1, 2, 0, 1, 1, 0, 0),
          2,
          Form.PERCENT,
          ".");

  /** In which form a score is written. */
  enum Form {
    PERCENT,
    NUMBER,
    TENTHS
  }

  /** How much each source counts. */
  @RegisterForReflection
  record Weights(
      @Help("Of IMDb.") @Min(0) @Max(100) int imdb,
      @Help("Of TMDb.") @Min(0) @Max(100) int tmdb,
      @Help("Of critics at Rotten Tomatoes.") @Min(0) @Max(100) int rtCritics,
      @Help("Of the audience at Rotten Tomatoes.") @Min(0) @Max(100) int rtAudience,
      @Help("Of critics at Metacritic.") @Min(0) @Max(100) int metacritic,
      @Help("Of users at Metacritic.") @Min(0) @Max(100) int metacriticUsers,
      @Help("Of Letterboxd.") @Min(0) @Max(100) int letterboxd,
      @Help("Of Trakt.") @Min(0) @Max(100) int trakt,
      @Help("Of MyAnimeList.") @Min(0) @Max(100) int myanimelist,
      @Help("Of Roger Ebert.") @Min(0) @Max(100) int rogerEbert) {

    int of(RatingSource source) {
      return switch (source) {
        case IMDB -> imdb;
        case TMDB -> tmdb;
        case RT_CRITICS -> rtCritics;
        case RT_AUDIENCE -> rtAudience;
        case METACRITIC -> metacritic;
        case METACRITIC_USERS -> metacriticUsers;
        case LETTERBOXD -> letterboxd;
        case TRAKT -> trakt;
        case MYANIMELIST -> myanimelist;
        case ROGER_EBERT -> rogerEbert;
      };
    }
  }
}
