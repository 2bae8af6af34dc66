package dev.badgepipeline.badge.languages;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/** What the owner sets for the languages badge. */
@RegisterForReflection
record LanguagesSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like; its maximum is how many languages are shown.") @NotNull @Valid
        BadgeAppearance appearance,
    @Help("What is shown, in this order.") @NotEmpty @Size(max = 5) @UniqueElements
        List<@NotNull Part> parts,
    @Help(
            "Which languages are shown, in this order, by two letters such as de, or three where"
                + " there are no two; with none, all are shown as they follow in the file.")
        @NotNull
        @Size(max = 40)
        @UniqueElements
        List<
                @NotNull
                @Pattern(regexp = "^[a-z]{2,3}$", message = "must be two or three small letters")
                String>
            languages,
    @Help("Whether a flag stands before each language that is spoken.") boolean flags,
    @Help(
            "Which flag stands for which language where you want another than most people: the"
                + " letters of the language and of the country, such as \"en us\".")
        @NotNull
        @Size(max = 80)
        @UniqueElements
        List<@NotNull @Pattern(regexp = LanguageFlags.FORM, message = "must be like en us") String>
            flagOf,
    @Help("Whether of a series only those languages count that every episode has.")
        boolean everyEpisode,
    @Help("What is written for the numbers of languages and kinds of subtitles.") @NotNull @Valid
        Words words)
    implements BadgeSettings {

  static final LanguagesSettings DEFAULT =
      new LanguagesSettings(
          /* enabled= */ false,
          BadgeAppearance.at(Position.CENTER_LEFT, 6.4),
          List.of(Part.AUDIO),
          List.of(),
          /* flags= */ false,
          List.of(),
          /* everyEpisode= */ true,
          new Words("Dual Audio", "Multi Audio", "Sub", "Forced", "SDH"));

  /** A fact of the tracks. */
  enum Part {
    /** Each language that is spoken, by its letters. */
    AUDIO,
    /** Whether two or more languages are spoken, in a word. */
    AUDIO_COUNT,
    /** The languages of subtitles, in one cell. */
    SUBTITLES,
    /** That there are subtitles for foreign tongues alone. */
    FORCED,
    /** That there are subtitles for the hearing impaired. */
    SDH
  }

  /** What is written. */
  @RegisterForReflection
  record Words(
      @Help("For two languages that are spoken.") @NotBlank @Size(max = 24) String dual,
      @Help("For more.") @NotBlank @Size(max = 24) String multi,
      @Help("Before the languages of subtitles.") @NotBlank @Size(max = 24) String subtitles,
      @Help("For subtitles for foreign tongues alone.") @NotBlank @Size(max = 24) String forced,
      @Help("For subtitles for the hearing impaired.") @NotBlank @Size(max = 24) String sdh) {}
}
