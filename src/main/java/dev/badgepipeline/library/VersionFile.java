package dev.badgepipeline.library;

import java.util.Optional;

/**
 * What a version is called.
 *
 * @param name by which the library tells it from the others, such as {@code Director's Cut}
 * @param path of its file, as the library sees it
 */
public record VersionFile(Optional<String> name, Optional<String> path) {

  /** It is not known. */
  public static final VersionFile UNKNOWN = new VersionFile(Optional.empty(), Optional.empty());

  public VersionFile {
    name = OneLine.unlessBlank(name);
    path = OneLine.unlessBlank(path);
  }
}
