package dev.badgepipeline.badge.aspect;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What the owner sets for the aspect badge. */
@RegisterForReflection
record AspectSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like.") @NotNull @Valid BadgeAppearance appearance,
    @Help("Whether the shapes of IMAX, 1.43 and 1.90, are called so.") boolean imax)
    implements BadgeSettings {

  static final AspectSettings DEFAULT =
      new AspectSettings(
          /* enabled= */ false, BadgeAppearance.at(Position.CENTER_RIGHT, 6.4), /* imax= */ true);
}
