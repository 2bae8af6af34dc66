package dev.badgepipeline.badge.award;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Shape;
import dev.badgepipeline.badge.BadgeSettings;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What the owner sets for the award badge.
 *
 * @param enabled whether it is shown at all
 * @param appearance what it looks like; its maximum is how many awards are shown
 * @param awards which awards are shown, the most important first
 * @param nominations whether a mere nomination is shown too
 */
@RegisterForReflection
record AwardSettings(
    boolean enabled,
    @NotNull @Valid BadgeAppearance appearance,
    @NotEmpty List<@NotNull Award> awards,
    boolean nominations)
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
