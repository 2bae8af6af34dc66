package dev.badgepipeline.badge.edition;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Stream;

/** What the owner sets for the edition badge. */
@RegisterForReflection
record EditionSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like; its maximum is how many editions are shown.") @NotNull @Valid
        BadgeAppearance appearance,
    @Help("What a film in several versions shows: those of all, of the first, or what all share.")
        @NotNull
        Versions versions,
    @Help("Whether {edition-…} may hold any words; otherwise only well-known editions are shown.")
        boolean freeText)
    implements BadgeSettings {

  static final EditionSettings DEFAULT =
      new EditionSettings(
          /* enabled= */ false,
          BadgeAppearance.at(Position.TOP_CENTER, 6.4).atMost(2),
          Versions.ANY,
          /* freeText= */ true);

  /** Which of several versions count. */
  enum Versions {
    /** The editions of all versions. */
    ANY,
    /** Those of the first version, which is the one that is played. */
    FIRST,
    /** Those that all versions have. */
    EVERY;

    /** Chooses among the editions of each version. */
    List<String> editions(List<List<String>> versions) {
      Stream<String> any = versions.stream().flatMap(List::stream).distinct();
      return switch (this) {
        case ANY -> any.toList();
        case FIRST -> versions.stream().findFirst().orElse(List.of());
        case EVERY ->
            any.filter(edition -> versions.stream().allMatch(one -> one.contains(edition)))
                .toList();
      };
    }
  }
}
