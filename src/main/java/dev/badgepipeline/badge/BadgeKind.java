package dev.badgepipeline.badge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A kind of badge, by the name that REST, settings and log lines use. Not an enumeration, so that a
 * new kind is a new package and nothing else.
 *
 * @param name lower-case, such as {@code resolution}
 */
@RegisterForReflection
public record BadgeKind(@JsonValue String name) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BadgeKind {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a badge name: " + name);
    }
  }

  /** The name with a capital first letter, as it begins a sentence. */
  public String capitalised() {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  @Override
  public String toString() {
    return name;
  }
}
