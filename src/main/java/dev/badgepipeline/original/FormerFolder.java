package dev.badgepipeline.original;

import dev.badgepipeline.poster.Checksum;
import dev.badgepipeline.storage.DurableFiles;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one item in the {@link FormerLayout}.
 *
 * @param path the folder
 */
record FormerFolder(Path path) {

  /**
   * Takes everything in it to where it is kept now, and removes the folder. Files are renamed, so
   * that each is whole in one place or the other whenever the process ends; nothing is forced to
   * disk, since a rename that a power cut takes back is done again at the next start. Several
   * services may do this to one folder at a time. A file of an unknown kind stays, and with it the
   * folder.
   */
  void takeOver(OriginalFiles files, StateFiles states) throws IOException {
    List<Path> found = list();
    for (Path file : found) {
      if (Checksum.isSha256(name(file))) {
        takeOriginal(file, files.original(name(file)), name(file));
      }
    }
    for (Path file : found) {
      Optional<String> helped = OriginalFiles.helped(name(file));
      if (helped.isPresent()) {
        takeHelp(file, files.original(helped.get()));
      } else if (name(file).equals(FormerLayout.STATE)) {
        move(file, states.former(name(path)));
      }
    }
    removeIfEmpty();
  }

  private List<Path> list() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.toList();
    } catch (NoSuchFileException e) {
      return List.of(); // another service has taken all of it
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Two items may have had the same original: its copy goes once the other is seen to be whole. */
  private static void takeOriginal(Path file, Path place, String sha256) throws IOException {
    if (isWhole(place, sha256)) {
      Files.deleteIfExists(file);
    } else {
      move(file, place);
    }
  }

  private static boolean isWhole(Path original, String sha256) throws IOException {
    return DurableFiles.read(original)
        .map(bytes -> Checksum.sha256(bytes).equals(sha256))
        .orElse(false);
  }

  /** What helps to badge an original again can be made again, and is of no use without it. */
  private static void takeHelp(Path file, Path original) throws IOException {
    Path place = original.resolveSibling(name(file));
    if (Files.exists(place) || !Files.exists(original)) {
      Files.deleteIfExists(file);
    } else {
      move(file, place);
    }
  }

  private static void move(Path file, Path place) throws IOException {
    DurableFiles.createDirectories(place.resolveSibling(""));
    try {
      Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      if (Files.exists(file)) {
        throw e;
      }
      // Another service has taken it.
    }
  }

  private void removeIfEmpty() throws IOException {
    try {
      Files.deleteIfExists(path);
    } catch (DirectoryNotEmptyException e) {
      // What is left is not of a kind that this service knows.
    }
  }
}
