package dev.badgepipeline.library.folder;

import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.LibraryUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one film or series.
 *
 * @param path the folder
 * @param nfo the NFO file of the title itself
 * @param type a film or a series
 */
record TitleFolder(Path path, Path nfo, ItemType type) {

  private static final List<String> POSTER_NAMES =
      List.of("poster", "folder", "cover", "movie", "show");
  private static final List<String> EXTENSIONS = List.of("jpg", "jpeg", "png", "webp");

  /** Recognises the folder of a title by its NFO file. */
  static Optional<TitleFolder> at(Path folder) {
    Path series = folder.resolve("tvshow.nfo");
    if (Files.isRegularFile(series)) {
      return Optional.of(new TitleFolder(folder, series, ItemType.SERIES));
    }
    return nfoFiles(folder)
        .filter(nfo -> NfoDocument.rootOf(nfo).equals("movie"))
        .findFirst()
        .map(nfo -> new TitleFolder(folder, nfo, ItemType.MOVIE));
  }

  /** The image that media servers take as the poster: by its name, or by the NFO file's name. */
  Optional<Path> poster() {
    List<Path> images = files(path).filter(file -> EXTENSIONS.contains(extension(file))).toList();
    return Stream.concat(POSTER_NAMES.stream(), Stream.of(stem(nfo) + "-poster"))
        .flatMap(name -> images.stream().filter(image -> stem(image).equalsIgnoreCase(name)))
        .findFirst();
  }

  /** The NFO files of the episodes, in all season folders. */
  List<Path> episodes() {
    return Stream.concat(Stream.of(path), folders(path))
        .flatMap(TitleFolder::nfoFiles)
        .filter(file -> !file.equals(nfo))
        .toList();
  }

  static Stream<Path> folders(Path folder) {
    return list(folder).filter(Files::isDirectory);
  }

  private static Stream<Path> nfoFiles(Path folder) {
    return files(folder).filter(file -> extension(file).equals("nfo"));
  }

  private static Stream<Path> files(Path folder) {
    return list(folder).filter(Files::isRegularFile);
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
          .sorted(Comparator.comparing(Path::toString))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new LibraryUnavailableException("the folder cannot be read: " + e, e);
    }
  }

  private static String extension(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
