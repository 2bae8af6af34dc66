package dev.badgepipeline.badge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a cell shows, by the name that its owner's own icons and fonts for it have.
 *
 * @param name lower-case words with hyphens between them, such as {@code 4k} or {@code
 *     truehd-atmos}
 */
@RegisterForReflection
public record BadgeValue(@JsonValue String name) {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BadgeValue {}

  /** The value that a constant stands for. */
  public static BadgeValue of(Enum<?> constant) {
    return named(constant.name());
  }

  /** The value of a name in any spelling, such as {@code Oscar nominee}. */
  public static BadgeValue named(String words) {
    return new BadgeValue(
        BETWEEN_WORDS.matcher(words.toLowerCase(Locale.ROOT).strip()).replaceAll("-"));
  }

  @Override
  public String toString() {
    return name;
  }
}
