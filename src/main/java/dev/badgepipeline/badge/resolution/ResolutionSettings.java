package dev.badgepipeline.badge.resolution;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.badge.EpisodePolicy;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What the owner sets for the resolution badge. */
@RegisterForReflection
record ResolutionSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like.") @NotNull @Valid BadgeAppearance appearance,
    @Help(
            "What a series shows when its episodes differ: the best of them, "
                + "what most have, or what all have at least.")
        @NotNull
        EpisodePolicy episodes,
    @Help("Which forms of high dynamic range are named beside the resolution.") @NotNull
        Ranges dynamicRange)
    implements BadgeSettings {

  static final ResolutionSettings DEFAULT =
      new ResolutionSettings(
          true, BadgeAppearance.at(Position.TOP_RIGHT, 7.4), EpisodePolicy.HIGHEST, Ranges.ALL);

  /** Which forms of high dynamic range are named. */
  enum Ranges {
    ALL,
    BEST,
    NONE
  }
}
