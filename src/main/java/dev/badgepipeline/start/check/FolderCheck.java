package dev.badgepipeline.start.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a folder of the owner is there.
 *
 * @param key of the setting that names it
 */
record FolderCheck(String key) implements Check {

  @Override
  public Stream<Mistake> mistakes(Settings settings) {
    return settings.path(key).flatMap(this::mistake).stream();
  }

  private Optional<Mistake> mistake(Path folder) {
    if (!Files.isDirectory(folder)) {
      return mistake(folder, "there is no such folder: mount or make it, or correct the path");
    }
    return Files.isReadable(folder) && Files.isExecutable(folder)
        ? Optional.empty()
        : mistake(folder, "the service may not read it: give its account the right to");
  }

  private Optional<Mistake> mistake(Path folder, String why) {
    return Optional.of(new Mistake(key + " is " + folder + ", but " + why));
  }
}
