package dev.badgepipeline.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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

  /** A text; empty where there is none. */
  static Optional<String> text(@Nullable String value) {
    if (value != null && value.indexOf('\0') >= 0) {
      throw new BadRequestProblem("a query must not contain the character NUL");
    }
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }

  /** One of several names, in small or capital letters; empty where there is none. */
  static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String name, @Nullable String value) {
    return text(value).map(text -> named(type, name, text));
  }

  private static <E extends Enum<E>> E named(Class<E> type, String name, String value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(known -> known.name().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequestProblem(
                    name
                        + " must be one of "
                        + Arrays.toString(type.getEnumConstants())
                        + ", not '"
                        + value
                        + "'"));
  }

  /** A number from 1 to the greatest that is allowed. */
  static int number(String name, @Nullable String value, int unlessGiven, int greatest) {
    if (text(value).isEmpty()) {
      return unlessGiven;
    }
    try {
      int number = Integer.parseInt(text(value).orElseThrow());
      if (number >= 1 && number <= greatest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new BadRequestProblem(name + " must be a number from 1 to " + greatest);
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

  /** What a page has given for the next one. */
  static Optional<String> cursor(Pattern form, @Nullable String value) {
    Optional<String> cursor = Optional.ofNullable(value);
    if (cursor.filter(text -> !form.matcher(text).matches()).isPresent()) {
      throw new BadRequestProblem("cursor must be what a page of this list has as 'next'");
    }
    return cursor;
  }
}
