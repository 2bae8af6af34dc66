package dev.badgepipeline.badge.episode;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the owner sets for the episode badge. */
@RegisterForReflection
record EpisodeSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like.") @NotNull @Valid BadgeAppearance appearance,
    @Help("Whether a series shows how many seasons of it there are in the library.")
        boolean seasons,
    @Help("What stands behind the number of one season.") @NotBlank @Size(max = 24) String one,
    @Help("What stands behind the number of several seasons.") @NotBlank @Size(max = 24)
        String several)
    implements BadgeSettings {

  static final EpisodeSettings DEFAULT =
      new EpisodeSettings(
          /* enabled= */ false,
          BadgeAppearance.at(Position.BOTTOM_CENTER, 6.4),
          /* seasons= */ true,
          "Season",
          "Seasons");
}
