package dev.badgepipeline.library.folder;

import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.MalformedItemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Which titles a folder holds. Their ids come from the names of their folders, so that they are the
 * same after a restart, and readable.
 */
final class FolderIndex {

  private static final Logger LOG = Logger.getLogger(FolderIndex.class);
  private static final int DEEPEST = 6;

  private final Path root;
  private volatile Map<String, TitleFolder> known = Map.of();

  FolderIndex(Path root) {
    this.root = root;
  }

  /** The title of an id; the folder is searched anew for one that is not known or has gone. */
  Optional<TitleFolder> find(String itemId) {
    TitleFolder folder = known.get(itemId);
    return folder != null && Files.isRegularFile(folder.nfo())
        ? Optional.of(folder)
        : Optional.ofNullable(scan().get(itemId));
  }

  /** All titles, by their ids, in the order of their folders' names. */
  synchronized Map<String, TitleFolder> scan() {
    Map<String, TitleFolder> found = new LinkedHashMap<>();
    List<TitleFolder> titles = titles(root, 0).toList();
    Map<String, Long> namesakes =
        titles.stream().collect(Collectors.groupingBy(FolderIndex::name, Collectors.counting()));
    titles.forEach(
        title -> found.put(id(title, namesakes.getOrDefault(name(title), 1L) == 1), title));
    known = Collections.unmodifiableMap(found);
    return known;
  }

  private static Stream<TitleFolder> titles(Path folder, int depth) {
    try {
      Optional<TitleFolder> title = TitleFolder.at(folder);
      if (title.isPresent() || depth == DEEPEST) {
        return title.stream();
      }
      return TitleFolder.folders(folder).flatMap(inner -> titles(inner, depth + 1));
    } catch (LibraryUnavailableException | MalformedItemException e) {
      LOG.warnf("A folder of the library is left out: %s", e.getMessage());
      return Stream.empty();
    }
  }

  /** Namesakes are told apart by their paths, all of them, so that no id moves to another. */
  private String id(TitleFolder title, boolean hasNameForItself) {
    String name = name(title);
    if (hasNameForItself && !name.isEmpty()) {
      return name;
    }
    String hash =
        UUID.nameUUIDFromBytes(relative(title.path()).getBytes(StandardCharsets.UTF_8))
            .toString()
            .substring(0, 8);
    return name.isEmpty() ? hash : name + "-" + hash;
  }

  private static String name(TitleFolder title) {
    return slug(String.valueOf(title.path().getFileName()));
  }

  private String relative(Path folder) {
    try {
      return root.toRealPath().relativize(folder.toRealPath()).toString();
    } catch (IOException | IllegalArgumentException e) {
      return folder.toString();
    }
  }

  /** Lower-case letters and digits with hyphens between words, accents left out. */
  private static String slug(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
