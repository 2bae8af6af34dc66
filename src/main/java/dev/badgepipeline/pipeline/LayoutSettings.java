package dev.badgepipeline.pipeline;

import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What the owner sets for all badges of a poster together. */
@RegisterForReflection
public record LayoutSettings(
    @Help(
            "AUTO moves all badges of a poster together to where they hide clearly less of it, "
                + "such as its title, than where they are set to stand; FIXED leaves them there.")
        @NotNull
        Placement placement,
    @Help("Which badges each type of item gets.") @NotNull @Valid BadgesByType badges) {

  static final LayoutSettings DEFAULT = new LayoutSettings(Placement.AUTO, BadgesByType.ALL);
}
