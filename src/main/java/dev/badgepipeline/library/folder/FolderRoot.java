package dev.badgepipeline.library.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that a library is in, and what belongs to it.
 *
 * @param path as its owner has given it
 * @param followLinks whether links may lead out of it
 */
record FolderRoot(Path path, boolean followLinks) {

  /** How deep below the root a folder is. */
  int depth(Path folder) {
    return folder.getNameCount() - path.getNameCount();
  }

  /** The path of a folder below the root, the same wherever the root is. */
  String relative(Path folder) {
    try {
      return path.toRealPath().relativize(folder.toRealPath()).toString();
    } catch (IOException | IllegalArgumentException e) {
      return folder.toString();
    }
  }

  /** Where a file or folder really is; empty for what is gone, and for what is outside. */
  Optional<Path> real(Path file) {
    try {
      Path real = file.toRealPath();
      return followLinks || real.startsWith(path.toRealPath())
          ? Optional.of(real)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
