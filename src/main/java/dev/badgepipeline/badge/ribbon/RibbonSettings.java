package dev.badgepipeline.badge.ribbon;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Shape;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.ratings.Distinction;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/** What the owner sets for the ribbon badge. */
@RegisterForReflection
record RibbonSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like; its maximum is how many distinctions are shown.")
        @NotNull
        @Valid
        BadgeAppearance appearance,
    @Help("Which distinctions are shown, the most important first.")
        @NotEmpty
        @Size(max = 10)
        @UniqueElements
        List<@NotNull Distinction> distinctions)
    implements BadgeSettings {

  static final RibbonSettings DEFAULT =
      new RibbonSettings(
          /* enabled= */ false,
          BadgeAppearance.at(Position.CENTER_RIGHT, 6.4)
              .shaped(Shape.RIBBON)
              .coloured("#8E1B2C", "#FFFFFF", 100)
              .atMost(1),
          List.of(Distinction.values()));
}
