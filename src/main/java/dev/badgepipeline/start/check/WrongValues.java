package dev.badgepipeline.start.check;

import io.smallrye.config.ConfigValidationException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the configuration's library finds fault with, in words that name the setting first. */
final class WrongValues {

  private static final Pattern UNREADABLE =
      Pattern.compile(
          "SRCFG00039: The config property (\\S+) with the config value \"(.*?)\" threw an Exception"
              + " whilst being converted (.*)",
          Pattern.DOTALL);
  private static final Pattern UNKNOWN =
      Pattern.compile("SRCFG00050: (\\S+) in (.*) does not map to any root");
  private static final Pattern MISSING =
      Pattern.compile(
          "SRCFG000(?:14|40): The config property (\\S+) is (?:required|defined as the empty)");
  private static final Pattern CODE = Pattern.compile("^.*?SRCFG\\d+: ");

  private WrongValues() {}

  static Stream<Mistake> in(ConfigValidationException failure) {
    return IntStream.range(0, failure.getProblemCount())
        .mapToObj(index -> failure.getProblem(index).getMessage())
        .sorted()
        .map(problem -> new Mistake(inWords(problem)));
  }

  private static String inWords(String problem) {
    return Stream.of(
            matches(UNREADABLE, problem)
                .map(it -> it.group(1) + " is \"" + it.group(2) + "\": " + demand(it.group(3))),
            matches(UNKNOWN, problem)
                .map(it -> it.group(1) + " is no setting of this service: correct or remove it"),
            matches(MISSING, problem).map(it -> it.group(1) + " is not set: set it"))
        .flatMap(words -> words)
        .findFirst()
        .orElseGet(() -> CODE.matcher(problem).replaceFirst(""));
  }

  private static Stream<MatchResult> matches(Pattern pattern, String problem) {
    Matcher matcher = pattern.matcher(problem);
    return matcher.find() ? Stream.of(matcher.toMatchResult()) : Stream.empty();
  }

  private static String demand(String failure) {
    if (failure.contains("Expected an integer value")
        || failure.contains("Expected a long value")) {
      return "it must be a whole number";
    }
    return failure.contains("Invalid duration")
        ? "it must be a duration, such as 500ms, 20s, 5m, 1h or 7d"
        : CODE.matcher(failure).replaceFirst("");
  }
}
