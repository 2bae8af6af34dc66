package dev.badgepipeline.start.check;

import dev.badgepipeline.library.ItemRef;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether connections that have names of their owner's have what their kinds need. */
final class ConnectionsCheck implements Check {

  private static final String PREFIX = "badge-pipeline.connections.";
  private static final Pattern OF_ONE = Pattern.compile(Pattern.quote(PREFIX) + "([^.]+)\\..+");

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
    String url = PREFIX + name + ".url";
    String path = PREFIX + name + ".path";
    return Stream.of(
            unusable(name).stream(),
            incomplete(name, settings).stream(),
            AddressCheck.web(url, "http://jellyfin:8096").mistakes(settings),
            new FolderCheck(path).mistakes(settings))
        .flatMap(found -> found);
  }

  private static Optional<Mistake> unusable(String name) {
    return ItemRef.CONNECTION.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(
            new Mistake(
                PREFIX
                    + name
                    + " cannot be the name of a connection: take small letters, digits and hyphens,"
                    + " with a letter first"));
  }

  private static Optional<Mistake> incomplete(String name, Settings settings) {
    String kind = PREFIX + name + ".kind";
    return switch (settings.text(kind).orElse("")) {
      case "jellyfin" ->
          missing(name, "url", settings).or(() -> missing(name, "api-key", settings));
      case "folder" -> missing(name, "path", settings);
      case "" -> Optional.of(new Mistake(kind + " is not set: it can be folder or jellyfin"));
      default ->
          Optional.of(
              new Mistake(
                  kind
                      + " is \""
                      + settings.text(kind).orElse("")
                      + "\": it can be folder or jellyfin"));
    };
  }

  private static Optional<Mistake> missing(String name, String what, Settings settings) {
    String key = PREFIX + name + "." + what;
    return settings.text(key).isPresent()
        ? Optional.empty()
        : Optional.of(new Mistake(key + " is not set: connections of this kind need it"));
  }
}
