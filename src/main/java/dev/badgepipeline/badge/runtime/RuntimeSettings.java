package dev.badgepipeline.badge.runtime;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What the owner sets for the runtime badge. */
@RegisterForReflection
record RuntimeSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like.") @NotNull @Valid BadgeAppearance appearance,
    @Help("In which form the length is written: 2h 33m, 2:33 or 153 min.") @NotNull Form form,
    @Help("What a series or a season shows: a usual episode's length, that of all, or nothing.")
        @NotNull
        OfSeries series)
    implements BadgeSettings {

  static final RuntimeSettings DEFAULT =
      new RuntimeSettings(
          /* enabled= */ false,
          BadgeAppearance.at(Position.BOTTOM_CENTER, 6.4),
          Form.HOURS_AND_MINUTES,
          OfSeries.EPISODE);

  /** In which form a length is written. */
  enum Form {
    /** Such as {@code 2h 33m}. */
    HOURS_AND_MINUTES,
    /** Such as {@code 2:33}. */
    CLOCK,
    /** Such as {@code 153 min}. */
    MINUTES
  }

  /** What a series or a season shows. */
  enum OfSeries {
    /** The length of a usual episode. */
    EPISODE,
    /** The length of all episodes together, if it is known of every one. */
    TOTAL,
    NONE
  }
}
