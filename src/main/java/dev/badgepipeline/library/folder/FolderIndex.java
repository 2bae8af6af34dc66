package dev.badgepipeline.library.folder;

import dev.badgepipeline.library.LibraryUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    titles(root, 0).forEach(title -> found.put(id(title, found), title));
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
    } catch (LibraryUnavailableException e) {
      LOG.warnf("A folder of the library is left out: %s", e.getMessage());
      return Stream.empty();
    }
  }

  private String id(TitleFolder title, Map<String, TitleFolder> taken) {
    String name = slug(String.valueOf(title.path().getFileName()));
    String path = relative(title.path());
    String hash =
        UUID.nameUUIDFromBytes(path.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString()
            .substring(0, 8);
    if (name.isEmpty()) {
      return hash;
    }
    return taken.containsKey(name) ? name + "-" + hash : name;
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
