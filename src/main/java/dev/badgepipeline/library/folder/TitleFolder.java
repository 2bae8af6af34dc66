package dev.badgepipeline.library.folder;

import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.VersionFile;
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
 * @param root of the library
 * @param path the folder
 * @param nfo the NFO file of the title itself
 * @param type a film or a series
 */
record TitleFolder(FolderRoot root, Path path, Path nfo, ItemType type) {

  private static final List<String> POSTER_NAMES =
      List.of("poster", "folder", "cover", "movie", "show");
  private static final List<String> EXTENSIONS = List.of("jpg", "jpeg", "png", "webp");

  /** Recognises the folder of a title by its NFO file. */
  static Optional<TitleFolder> at(FolderRoot root, Path folder) {
    Path series = folder.resolve("tvshow.nfo");
    if (isOwnFile(root, series)) {
      return Optional.of(new TitleFolder(root, folder, series, ItemType.SERIES));
    }
    return nfoFiles(root, folder)
        .filter(nfo -> NfoDocument.rootOf(nfo).equals("movie"))
        .findFirst()
        .map(nfo -> new TitleFolder(root, folder, nfo, ItemType.MOVIE));
  }

  /** The image that media servers take as the poster: by its name, or by the NFO file's name. */
  Optional<Path> poster() {
    List<Path> images =
        files(root, path).filter(file -> EXTENSIONS.contains(extension(file))).toList();
    return Stream.concat(POSTER_NAMES.stream(), Stream.of(stem(nfo) + "-poster"))
        .flatMap(name -> images.stream().filter(image -> stem(image).equalsIgnoreCase(name)))
        .findFirst();
  }

  /**
   * What its video file is called, which an NFO file is named after; one called {@code movie.nfo}
   * leaves the folder's name.
   */
  VersionFile file() {
    String name = stem(nfo).equalsIgnoreCase("movie") ? "" : stem(nfo);
    return new VersionFile(Optional.of(name), Optional.of(path.resolve(name).toString()));
  }

  /** The tag of its poster, if it has one. */
  Optional<String> posterTag() {
    return poster().map(Stamp::of).map(Stamp::toString);
  }

  /** Changes with everything that badges are decided from. */
  Stamp stamp() {
    return type == ItemType.SERIES ? Stamp.of(nfo).with(Stamp.of(episodes())) : Stamp.of(nfo);
  }

  /** The NFO files of the episodes, in all season folders. */
  List<Path> episodes() {
    return Stream.concat(Stream.of(path), folders(path))
        .filter(folder -> root.real(folder).isPresent())
        .flatMap(folder -> nfoFiles(root, folder))
        .filter(file -> !file.equals(nfo))
        .toList();
  }

  static Stream<Path> folders(Path folder) {
    return list(folder).filter(Files::isDirectory);
  }

  private static Stream<Path> nfoFiles(FolderRoot root, Path folder) {
    return files(root, folder).filter(file -> extension(file).equals("nfo"));
  }

  private static Stream<Path> files(FolderRoot root, Path folder) {
    return list(folder).filter(file -> isOwnFile(root, file));
  }

  /** Pipes and devices are no files, and what a link leads out to is not the library's. */
  private static boolean isOwnFile(FolderRoot root, Path file) {
    return Files.isRegularFile(file)
        && (!Files.isSymbolicLink(file) || root.real(file).isPresent());
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
