package dev.badgepipeline.badge.resolution;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.badge.EpisodePolicy;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * What the owner sets for the resolution badge.
 *
 * @param enabled whether it is shown at all
 * @param appearance what it looks like
 * @param episodes what a series shows when its episodes differ
 * @param dynamicRange which forms of high dynamic range are named beside the resolution
 */
@RegisterForReflection
record ResolutionSettings(
    boolean enabled,
    @NotNull @Valid BadgeAppearance appearance,
    @NotNull EpisodePolicy episodes,
    @NotNull Ranges dynamicRange)
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
