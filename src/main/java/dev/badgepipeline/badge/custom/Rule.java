package dev.badgepipeline.badge.custom;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.badgepipeline.badge.BadgeCell.Tone;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When something is shown, and what. */
@RegisterForReflection
@SoundRule
record Rule(
    @Help("What its owner calls it.") @NotBlank @Size(max = 60) String name,
    @Help("When it is shown.") @NotNull @Valid Condition when,
    @Help("What is shown.") @NotNull @Valid Show show) {

  /** What a rule shows. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Show(
      @Help(
              "The text; facts stand in it by their names in braces, such as {year}, {genre},"
                  + " {imdb}. Where one is not known, nothing is shown.")
          @NotBlank
          @Size(max = 60)
          String text,
      @Help(value = "What stands before the text.", optional = true) @Nullable Icon icon,
      @Help(value = "What the colour of its edge says.", optional = true) @Nullable Tone tone) {

    Template template() {
      return new Template(text);
    }
  }

  /** The sources whose ratings it goes by or shows. */
  Stream<RatingSource> sources() {
    return Stream.concat(
        when.everything()
            .flatMap(
                condition ->
                    condition instanceof Condition.Rated rated
                        ? Stream.of(rated.rating())
                        : Stream.empty()),
        show.template().sources());
  }
}
