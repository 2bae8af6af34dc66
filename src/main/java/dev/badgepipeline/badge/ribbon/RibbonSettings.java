package dev.badgepipeline.badge.ribbon;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Shape;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.ratings.Distinction;
import dev.badgepipeline.settings.Help;
import dev.badgepipeline.settings.InvalidSettingsException.Violation;
import dev.badgepipeline.settings.SettingsType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.validator.constraints.UniqueElements;

/** What the owner sets for the ribbon badge. */
@RegisterForReflection
record RibbonSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like; its maximum is how many distinctions and lists are shown.")
        @NotNull
        @Valid
        BadgeAppearance appearance,
    @Help("Which distinctions are shown, the most important first.")
        @NotNull
        @Size(max = 10)
        @UniqueElements
        List<@NotNull Distinction> distinctions,
    @Help("Which lists of MDBList are shown whose title it is, the most important first.")
        @NotNull
        @Size(max = 8)
        List<@NotNull @Valid ShownList> lists,
    @Help("Whether lists are more important than distinctions.") boolean listsFirst)
    implements BadgeSettings {

  static final RibbonSettings DEFAULT =
      new RibbonSettings(
          /* enabled= */ false,
          BadgeAppearance.at(Position.CENTER_RIGHT, 6.4)
              .shaped(Shape.RIBBON)
              .coloured("#8E1B2C", "#FFFFFF", 100)
              .atMost(1),
          List.of(Distinction.values()),
          List.of(),
          /* listsFirst= */ true);

  static final SettingsType<RibbonSettings> TYPE =
      BadgeSettings.type(RibbonProcessor.KIND, RibbonSettings.class, DEFAULT)
          .checkedBy(RibbonSettings::mistakes);

  private static List<Violation> mistakes(RibbonSettings settings) {
    return mistakes(settings.lists().stream().map(ShownList::id).toList());
  }

  private static List<Violation> mistakes(List<String> ids) {
    return IntStream.range(0, ids.size())
        .filter(list -> ids.indexOf(ids.get(list)) < list)
        .mapToObj(
            list ->
                new Violation("lists[" + list + "].id", "must be a list that is not there before"))
        .toList();
  }
}
