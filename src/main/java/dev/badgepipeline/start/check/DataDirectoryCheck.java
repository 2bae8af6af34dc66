package dev.badgepipeline.start.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether the service can keep its files. */
final class DataDirectoryCheck implements Check {

  private static final String KEY = "badge-pipeline.data-dir";
  private static final Path USUAL = Path.of("data");

  @Override
  public Stream<Mistake> mistakes(Settings settings) {
    Path directory = settings.path(KEY).orElse(USUAL).toAbsolutePath();
    Path existing =
        Stream.iterate(directory, Objects::nonNull, Path::getParent)
            .filter(Files::exists)
            .findFirst()
            .orElse(directory);
    return mistakes(directory, existing);
  }

  private static Stream<Mistake> mistakes(Path directory, Path existing) {
    if (!Files.isDirectory(existing)) {
      return mistake(directory, existing + " is not a folder: give it another");
    }
    return Files.isWritable(existing)
        ? Stream.empty()
        : mistake(
            directory, "the service may not write " + existing + ": give its account the right to");
  }

  private static Stream<Mistake> mistake(Path directory, String why) {
    return Stream.of(new Mistake(KEY + " is " + directory + ", but " + why));
  }
}
