package dev.badgepipeline.badge.audio;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.badge.EpisodePolicy;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What the owner sets for the audio badge. */
@RegisterForReflection
record AudioSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like.") @NotNull @Valid BadgeAppearance appearance,
    @Help(
            "What a series shows when its episodes differ: the best of them, "
                + "what most have, or what all have at least.")
        @NotNull
        EpisodePolicy episodes,
    @Help(
            "Which track of a file counts: the best one, or the one that the "
                + "file marks as its default. Commentaries never count.")
        @NotNull
        Track track,
    @Help("Whether the channel layout is named beside the format.") boolean channels)
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
