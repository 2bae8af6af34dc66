package dev.badgepipeline.badge.edition;

import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.VersionFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the names of a version's file say of its edition, where they say it in one of these ways:
 *
 * <ul>
 *   <li>{@code {edition-Final Cut}} in the name of the file or its folder, as Plex documents it;
 *       any words may stand there,
 *   <li>{@code Film (1982) - Final Cut} or {@code Film (1982) [Final Cut]}, as Jellyfin documents
 *       it, or a version's own name; only words that are known to be of an edition count, since
 *       resolutions stand there too,
 *   <li>{@code Film.1982.Final.Cut.2160p}: known words behind the year. Those before it are of the
 *       title.
 * </ul>
 */
final class EditionNames {

  private static final Pattern TAG = Pattern.compile("\\{edition-([^{}]{1,60})}");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{2,4}$");
  private static final Pattern SEPARATORS = Pattern.compile("[._]+|\\s+");
  private static final Pattern PARTS = Pattern.compile("\\s+-\\s+|[\\[\\]]");
  private static final Pattern FOLDERS = Pattern.compile("[/\\\\]");
  private static final int LONGEST_FREE_NAME = 30;

  private EditionNames() {}

  /**
   * The editions of a version, each once.
   *
   * @param title of the film, which may have words of an edition in it
   * @param freeText whether words count that are not known, where they are said to be of an edition
   */
  static List<String> of(MediaVersion version, String title, boolean freeText) {
    VersionFile file = version.file();
    Set<String> found = new LinkedHashSet<>();
    List<String> names = file.path().map(EditionNames::fileAndFolder).orElse(List.of());
    Stream.concat(file.name().stream(), names.stream())
        .forEach(
            name -> {
              tags(name, freeText).forEach(found::add);
              behindTheTitle(name, title).map(Edition::label).forEach(found::add);
            });
    return List.copyOf(found);
  }

  private static List<String> fileAndFolder(String path) {
    String[] names = FOLDERS.split(path, -1);
    String file = EXTENSION.matcher(names[names.length - 1]).replaceFirst("");
    return names.length < 2 ? List.of(file) : List.of(file, names[names.length - 2]);
  }

  private static Stream<String> tags(String name, boolean freeText) {
    return TAG.matcher(name)
        .results()
        .map(tag -> tag.group(1).strip())
        .flatMap(words -> tag(words, freeText).stream());
  }

  private static Optional<String> tag(String words, boolean freeText) {
    return Edition.named(words)
        .map(Edition::label)
        .or(
            () ->
                freeText && !words.isBlank() && words.length() <= LONGEST_FREE_NAME
                    ? Optional.of(words)
                    : Optional.empty());
  }

  private static Stream<Edition> behindTheTitle(String name, String title) {
    String untagged = TAG.matcher(name).replaceAll(" ");
    Matcher year = YEAR.matcher(untagged);
    int behindYear = -1;
    while (year.find()) {
      behindYear = behindYear < 0 || year.start() < title.length() + 2 ? year.end() : behindYear;
    }
    if (behindYear >= 0) {
      return Edition.in(plain(untagged.substring(behindYear)));
    }
    return PARTS
        .splitAsStream(untagged)
        .map(EditionNames::plain)
        .filter(part -> !part.equalsIgnoreCase(title))
        .flatMap(part -> Edition.named(part).stream());
  }

  private static String plain(String words) {
    return SEPARATORS.matcher(words).replaceAll(" ").strip();
  }
}
