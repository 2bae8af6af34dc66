package dev.badgepipeline.badge.award;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Shape;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/** What the owner sets for the award badge. */
@RegisterForReflection
record AwardSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like; its maximum is how many awards are " + "shown.")
        @NotNull
        @Valid
        BadgeAppearance appearance,
    @Help("Which awards are shown, the most important first.")
        @NotEmpty
        @Size(max = 40)
        @UniqueElements
        List<@NotNull Award> awards,
    @Help("Whether a mere nomination is shown too.") boolean nominations)
    implements BadgeSettings {

  static final AwardSettings DEFAULT =
      new AwardSettings(
          true,
          BadgeAppearance.at(Position.BOTTOM_RIGHT, 7.8)
              .shaped(Shape.RIBBON)
              .coloured("#C8961E", "#1B1404", 100)
              .atMost(1),
          List.of(Award.values()),
          false);
}
