package dev.badgepipeline.badge.audio;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.badge.EpisodePolicy;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * What the owner sets for the audio badge.
 *
 * @param enabled whether it is shown at all
 * @param appearance what it looks like
 * @param episodes what a series shows when its episodes differ
 * @param track which track of a file counts; commentaries and descriptions never do
 * @param channels whether the channel layout is named beside the format
 */
@RegisterForReflection
record AudioSettings(
    boolean enabled,
    @NotNull @Valid BadgeAppearance appearance,
    @NotNull EpisodePolicy episodes,
    @NotNull Track track,
    boolean channels)
    implements BadgeSettings {

  static final AudioSettings DEFAULT =
      new AudioSettings(
          true,
          BadgeAppearance.at(Position.TOP_LEFT, 7.4),
          EpisodePolicy.HIGHEST,
          Track.BEST,
          true);

  /** Which track of a file counts. */
  enum Track {
    /** The best one. */
    BEST,
    /** The one that the file marks as its default, otherwise its first. */
    DEFAULT
  }
}
