package dev.badgepipeline.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads query parameters strictly: what is not understood is not silently left out. */
final class Query {

  private Query() {}

  /** Names separated by commas, in one parameter or several. */
  static List<String> names(@Nullable List<String> parameters) {
    return parameters == null
        ? List.of()
        : parameters.stream()
            .flatMap(parameter -> Arrays.stream(parameter.split(",", -1)))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  /** A switch that is off unless it is given. */
  static boolean flag(String name, @Nullable String value) {
    if (value == null) {
      return false;
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "" -> true;
      case "false" -> false;
      default -> throw new BadRequestProblem(name + " must be true or false, not '" + value + "'");
    };
  }
}
