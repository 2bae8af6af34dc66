package dev.badgepipeline.badge.streaming;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/** What the owner sets for the streaming badge. */
@RegisterForReflection
record StreamingSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like; its maximum is how many services are shown.") @NotNull @Valid
        BadgeAppearance appearance,
    @Help("In which country a service must have the title, by its letters in ISO 3166, such as DE.")
        @NotNull
        @Pattern(regexp = "^[A-Z]{2}$", message = "must be two capital letters, such as DE")
        String country,
    @Help(
            "The only services that are shown, the most important first, by their names at TMDb"
                + " such as Netflix; with none, all are.")
        @NotNull
        @Size(max = 100)
        @UniqueElements
        List<@NotBlank @Size(max = 80) String> only)
    implements BadgeSettings {

  static final StreamingSettings DEFAULT =
      new StreamingSettings(
          /* enabled= */ false,
          BadgeAppearance.at(Position.BOTTOM_CENTER, 6.4).atMost(2),
          "US",
          List.of());
}
