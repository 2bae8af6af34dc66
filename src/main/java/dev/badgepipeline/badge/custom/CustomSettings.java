package dev.badgepipeline.badge.custom;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the owner sets for badges by rules of his own. */
@RegisterForReflection
record CustomSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like; its maximum is how many rules are shown.") @NotNull @Valid
        BadgeAppearance appearance,
    @Help("The rules, the most important first.") @NotNull @Size(max = 50)
        List<@NotNull @Valid Rule> rules)
    implements BadgeSettings {

  static CustomSettings at(Position position) {
    return new CustomSettings(/* enabled= */ false, BadgeAppearance.at(position, 6.4), List.of());
  }
}
