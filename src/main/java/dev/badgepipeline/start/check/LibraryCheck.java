package dev.badgepipeline.start.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether the library that is meant exists, and everything is set that it needs. */
final class LibraryCheck implements Check {

  private static final String LIBRARY = "badge-pipeline.library";
  private static final String JELLYFIN_URL = "badge-pipeline.jellyfin.url";
  private static final String JELLYFIN_KEY = "badge-pipeline.jellyfin.api-key";
  private static final String FOLDER = "badge-pipeline.folder.path";
  private static final Set<String> KNOWN = new TreeSet<>(Set.of("jellyfin", "folder", "sample"));
  private static final String SAVED = "connections.json";
  private static final String MAKE_KEY =
      "make a key in Jellyfin's dashboard under \"API Keys\" and set it";

  @Override
  public Stream<Mistake> mistakes(Settings settings) {
    return Stream.of(
            unknown(settings),
            missing(
                settings, isChosen("jellyfin", settings), JELLYFIN_URL, "set the server's address"),
            missing(settings, isMeant(settings), JELLYFIN_KEY, MAKE_KEY),
            missing(settings, isChosen("folder", settings), FOLDER, "set the folder of films"))
        .flatMap(Optional::stream);
  }

  private static Optional<Mistake> unknown(Settings settings) {
    return settings
        .text(LIBRARY)
        .filter(name -> !KNOWN.contains(name) && !isConnected(name, settings))
        .map(
            name ->
                new Mistake(
                    LIBRARY + " is \"" + name + "\": it can be " + String.join(", ", KNOWN)));
  }

  /** By a name that its owner has given it, here or, which is not looked into, while it ran. */
  private static boolean isConnected(String name, Settings settings) {
    return settings.text("badge-pipeline.connections." + name + ".kind").isPresent()
        || Files.exists(
            settings.path("badge-pipeline.data-dir").orElse(Path.of("data")).resolve(SAVED));
  }

  private static boolean isChosen(String name, Settings settings) {
    return settings.text(LIBRARY).filter(name::equals).isPresent();
  }

  /** A Jellyfin server is connected beside another library too. */
  private static boolean isMeant(Settings settings) {
    return isChosen("jellyfin", settings) || settings.text(JELLYFIN_URL).isPresent();
  }

  private static Optional<Mistake> missing(
      Settings settings, boolean isNeeded, String key, String cure) {
    return isNeeded && settings.text(key).isEmpty()
        ? Optional.of(new Mistake(key + " is not set: " + cure))
        : Optional.empty();
  }
}
