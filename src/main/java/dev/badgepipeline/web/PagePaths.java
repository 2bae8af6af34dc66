package dev.badgepipeline.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paths that belong to the page. They hold what anybody may see who may see the program itself:
 * nothing of the library, no settings, no key.
 */
public final class PagePaths {

  /** What the page shows is its own affair: it gets the same document at all of these. */
  private static final Pattern VIEW =
      Pattern.compile("/|/(?:library|titles|jobs|health|settings|setup)(?:/[^/]*)?");

  private static final Pattern FILE =
      Pattern.compile("/web/(?<version>[0-9a-f]{1,64})/(?<name>[a-z0-9/-]+\\.[a-z0-9]+)");

  private PagePaths() {}

  /**
   * Whether a path belongs to the page.
   *
   * @param path as it is after {@code .} and {@code ..} are gone
   */
  public static boolean contains(String path) {
    return isView(path) || isFile(path);
  }

  /** Whether the page has a view of its own for this path. */
  static boolean isView(String path) {
    return VIEW.matcher(path).matches();
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
