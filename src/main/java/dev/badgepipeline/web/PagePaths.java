package dev.badgepipeline.web;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paths that belong to the page. They hold what anybody may see who may see the program itself:
 * nothing of the library, no settings, no key.
 */
public final class PagePaths {

  private static final Pattern VIEW =
      Pattern.compile("/|/(?<view>library|titles|jobs|health|settings|setup)(?:/[^/]*)?");

  /** What most see who come without naming a view. */
  private static final String FIRST_VIEW = "library";

  private static final Pattern FILE =
      Pattern.compile("/web/(?<version>[0-9a-f]{1,64})/(?<name>[a-z0-9/-]+\\.[a-z0-9]+)");

  private PagePaths() {}

  /**
   * Whether a path belongs to the page.
   *
   * @param path as it is after {@code .} and {@code ..} are gone
   */
  public static boolean contains(String path) {
    return viewAt(path).isPresent() || isFile(path);
  }

  /** The view that the page shows at a path, such as {@code library}. */
  static Optional<String> viewAt(String path) {
    Matcher matcher = VIEW.matcher(path);
    return matcher.matches()
        ? Optional.of(Objects.requireNonNullElse(matcher.group("view"), FIRST_VIEW))
        : Optional.empty();
  }

  /** Whether this path is one of a file that the page consists of. */
  static boolean isFile(String path) {
    return FILE.matcher(path).matches();
  }

  /**
   * The name of the file at a path, such as {@code views/library.js}.
   *
   * @throws IllegalArgumentException for the path of no file
   */
  static String nameAt(String path) {
    Matcher file = FILE.matcher(path);
    if (!file.matches()) {
      throw new IllegalArgumentException("not the path of a file: " + path);
    }
    return file.group("name");
  }

  /** Where the files of one version are. */
  static String directory(String version) {
    return "/web/" + version + "/";
  }
}
