package dev.badgepipeline.badge.added;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the owner sets for the badge of what is new. */
@RegisterForReflection
record AddedSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like.") @NotNull @Valid BadgeAppearance appearance,
    @Help(
            "For how many days a title is new. The badge goes with the next run of the title after"
                + " that.")
        @Min(1)
        @Max(366)
        int days,
    @Help("What is written.") @NotBlank @Size(max = 24) String word)
    implements BadgeSettings {

  static final AddedSettings DEFAULT =
      new AddedSettings(
          /* enabled= */ false, BadgeAppearance.at(Position.TOP_CENTER, 6.4), 14, "New");
}
