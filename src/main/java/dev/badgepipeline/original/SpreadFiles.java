package dev.badgepipeline.original;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Files that are spread over folders by the first two characters of their names, so that none of
 * these holds too many.
 *
 * @param directory the folder of those folders
 */
record SpreadFiles(Path directory) {

  private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");

  /** Is shown files one after the other. */
  @FunctionalInterface
  interface Visitor {
    void visit(Path file) throws IOException;
  }

  /**
   * Where the file of a name is.
   *
   * @param name begins with two hexadecimal digits, in lower case
   */
  Path at(String name) {
    return directory.resolve(name.substring(0, 2)).resolve(name);
  }

  /** Shows all there is, in no order; what comes or goes meanwhile may be left out. */
  void forEach(Visitor visitor) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(directory, SpreadFiles::isFolderOfThem)) {
      for (Path folder : folders) {
        forEachIn(folder, visitor);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static boolean isFolderOfThem(Path path) {
    return FOLDER.matcher(String.valueOf(path.getFileName())).matches();
  }

  private static void forEachIn(Path folder, Visitor visitor) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        visitor.visit(file);
      }
    }
  }
}
