package dev.badgepipeline.library.folder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The titles of a folder and their ids, which come from the names of their folders, so that they
 * are the same after a restart, and readable.
 */
final class Titles {

  private final FolderRoot root;
  private final Map<Path, Named> byPath;
  private final NavigableMap<String, TitleFolder> byId;

  private Titles(FolderRoot root, Map<Path, Named> byPath) {
    this.root = root;
    this.byPath = byPath;
    this.byId = Collections.unmodifiableNavigableMap(identified());
  }

  /**
   * A title and what its id is made of.
   *
   * @param slug its folder's name in lower-case letters and digits with hyphens between words
   */
  private record Named(TitleFolder folder, String slug) {

    private static Named of(TitleFolder folder) {
      return new Named(folder, slug(String.valueOf(folder.path().getFileName())));
    }

    private static String slug(String name) {
      return Normalizer.normalize(name, Normalizer.Form.NFD)
          .replaceAll("\\p{M}+", "")
          .toLowerCase(Locale.ROOT)
          .replaceAll("[^\\p{L}\\p{N}]+", "-")
          .replaceAll("^-|-$", "");
    }
  }

  static Titles of(FolderRoot root, List<TitleFolder> found) {
    return new Titles(root, named(found));
  }

  private static Map<Path, Named> named(List<TitleFolder> found) {
    Map<Path, Named> named = new TreeMap<>();
    found.forEach(title -> named.put(title.path(), Named.of(title)));
    return named;
  }

  /**
   * The titles after a change.
   *
   * @param folder in and below which titles have come and gone
   * @param found those that are there now
   */
  Titles changed(Path folder, List<TitleFolder> found) {
    Map<Path, Named> changed = new TreeMap<>(byPath);
    changed.keySet().removeIf(path -> path.startsWith(folder));
    changed.putAll(named(found));
    return new Titles(root, changed);
  }

  Optional<TitleFolder> find(String itemId) {
    return Optional.ofNullable(byId.get(itemId));
  }

  /** The ids behind one, in their order, with their titles. */
  Collection<Map.Entry<String, TitleFolder>> after(String itemId) {
    return byId.tailMap(itemId, /* inclusive= */ false).entrySet();
  }

  int count() {
    return byId.size();
  }

  private NavigableMap<String, TitleFolder> identified() {
    Map<String, Long> namesakes =
        byPath.values().stream().collect(Collectors.groupingBy(Named::slug, Collectors.counting()));
    NavigableMap<String, TitleFolder> identified = new TreeMap<>();
    byPath
        .values()
        .forEach(
            title ->
                identified.put(
                    id(title, namesakes.getOrDefault(title.slug(), 1L) == 1), title.folder()));
    return identified;
  }

  /** Namesakes are told apart by their paths, all of them, so that no id moves to another. */
  private String id(Named title, boolean hasNameForItself) {
    if (hasNameForItself && !title.slug().isEmpty()) {
      return title.slug();
    }
    String hash =
        UUID.nameUUIDFromBytes(
                root.relative(title.folder().path()).getBytes(StandardCharsets.UTF_8))
            .toString()
            .substring(0, 8);
    return title.slug().isEmpty() ? hash : title.slug() + "-" + hash;
  }
}
