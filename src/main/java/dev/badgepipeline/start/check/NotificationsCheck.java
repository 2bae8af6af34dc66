package dev.badgepipeline.start.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether messages can be sent to where people want to read them. Addresses are never told. */
final class NotificationsCheck implements Check {

  private static final String PREFIX = "badge-pipeline.notifications.";
  private static final Pattern OF_ONE =
      Pattern.compile(Pattern.quote(PREFIX) + "(\"[^\"]+\"|[^.\"]+)\\..+");
  private static final Pattern NAME = Pattern.compile("\"?[\\w-]{1,40}\"?");

  @Override
  public Stream<Mistake> mistakes(Settings settings) {
    return settings
        .keys()
        .map(OF_ONE::matcher)
        .filter(Matcher::matches)
        .map(key -> key.group(1))
        .distinct()
        .sorted()
        .flatMap(name -> mistakes(name, settings));
  }

  private static Stream<Mistake> mistakes(String name, Settings settings) {
    return Stream.of(unusable(name), wrongAddress(name, settings), wrongToken(name, settings))
        .flatMap(Optional::stream);
  }

  private static Optional<Mistake> unusable(String name) {
    return NAME.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(
            new Mistake(
                PREFIX
                    + name
                    + " cannot be the name of a target: take letters, digits, hyphens and"
                    + " underscores"));
  }

  private static Optional<Mistake> wrongAddress(String name, Settings settings) {
    String key = PREFIX + name + ".url";
    String example = "https://ntfy.sh/your-topic";
    return AddressCheck.web(key, example)
        .mistakes(settings)
        .findFirst()
        .map(
            mistake -> new Mistake(key + " is no address of a server: it must be like " + example));
  }

  private static Optional<Mistake> wrongToken(String name, Settings settings) {
    String key = PREFIX + name + ".token";
    boolean isSet = settings.text(key).isPresent();
    return switch (settings.text(PREFIX + name + ".type").orElse("")) {
      case "gotify" ->
          isSet
              ? Optional.empty()
              : Optional.of(new Mistake(key + " is not set: Gotify needs an application's token"));
      case "discord" ->
          isSet
              ? Optional.of(
                  new Mistake(key + " is set, but Discord has none: its secret is in the address"))
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
