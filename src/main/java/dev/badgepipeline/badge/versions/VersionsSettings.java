package dev.badgepipeline.badge.versions;

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

/** What the owner sets for the versions badge. */
@RegisterForReflection
record VersionsSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like.") @NotNull @Valid BadgeAppearance appearance,
    @Help("From how many versions on it is shown.") @Min(1) @Max(20) int least,
    @Help("What stands behind the number.") @NotBlank @Size(max = 24) String word)
    implements BadgeSettings {

  static final VersionsSettings DEFAULT =
      new VersionsSettings(
          /* enabled= */ false, BadgeAppearance.at(Position.CENTER_RIGHT, 6.4), 2, "Versions");
}
