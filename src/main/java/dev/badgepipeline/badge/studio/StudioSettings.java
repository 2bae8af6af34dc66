package dev.badgepipeline.badge.studio;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/** What the owner sets for the studio or the network badge. */
@RegisterForReflection
record StudioSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like; its maximum is how many names are shown.") @NotNull @Valid
        BadgeAppearance appearance,
    @Help("The only names that are shown, the most important first; with none, all are.")
        @NotNull
        @Size(max = 100)
        @UniqueElements
        List<@NotBlank @Size(max = 80) String> only)
    implements BadgeSettings {

  static final StudioSettings DEFAULT =
      new StudioSettings(
          /* enabled= */ false,
          BadgeAppearance.at(Position.BOTTOM_CENTER, 6.4).atMost(1),
          List.of());
}
