package dev.badgepipeline.badge.contentrating;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What the owner sets for the content rating badge. */
@RegisterForReflection
record ContentRatingSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like.") @NotNull @Valid BadgeAppearance appearance,
    @Help(
            "The country whose rating counts where the library has several, by its two letters; "
                + "otherwise the first one counts.")
        @NotNull
        @Pattern(regexp = "^[A-Z]{2}$", message = "must be two capital letters, such as DE")
        String country,
    @Help("Whether it says who rated, such as FSK or BBFC, where a rating does not say it itself.")
        boolean system)
    implements BadgeSettings {

  static final ContentRatingSettings DEFAULT =
      new ContentRatingSettings(
          /* enabled= */ false,
          BadgeAppearance.at(Position.CENTER_LEFT, 6.4),
          "US",
          /* system= */ true);
}
