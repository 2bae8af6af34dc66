package dev.badgepipeline.badge.video;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.badge.EpisodePolicy;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/** What the owner sets for the video badge. */
@RegisterForReflection
record VideoSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like; its maximum is how many facts are shown.") @NotNull @Valid
        BadgeAppearance appearance,
    @Help(
            "What a series shows when its episodes differ: the best of them, what most have, or"
                + " what all have at least.")
        @NotNull
        EpisodePolicy episodes,
    @Help("What is shown, in this order.") @NotEmpty @Size(max = 5) @UniqueElements
        List<@NotNull Part> parts)
    implements BadgeSettings {

  static final VideoSettings DEFAULT =
      new VideoSettings(
          /* enabled= */ false,
          BadgeAppearance.at(Position.CENTER_RIGHT, 6.4),
          EpisodePolicy.HIGHEST,
          List.of(Part.values()));

  /** A fact of the picture. */
  enum Part {
    /** Such as AV1. */
    CODEC,
    /** 10 bit and more. */
    BIT_DEPTH,
    /** Above 30 frames per second. */
    FRAME_RATE,
    STEREOSCOPIC,
    INTERLACED
  }
}
