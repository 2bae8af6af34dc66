package dev.badgepipeline.library.folder;

import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.Release;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What an NFO file says of a title as a whole.
 *
 * @param tags the owner's own, which Jellyfin and Kodi write beside genres
 */
record NfoFacts(
    String title, String sortTitle, OptionalInt year, List<String> tags, ProviderIds ids) {

  /** More tags than this are a mistake of some program. */
  private static final int MOST_TAGS = 100;

  private static final List<String> DATES = List.of("premiered", "releasedate", "aired");

  NfoFacts {
    tags = List.copyOf(tags);
  }

  static NfoFacts read(Path nfo, String itemId) {
    NfoDocument root = NfoItem.root(nfo);
    String title = root.text("title").orElse(itemId);
    return new NfoFacts(
        title,
        root.text("sorttitle").orElse(title),
        year(root),
        root.all("tag").map(NfoDocument::text).limit(MOST_TAGS).toList(),
        NfoItem.ids(root));
  }

  /** When the title came out. */
  static Release release(NfoDocument root) {
    return Release.of(
        DATES.stream().flatMap(element -> root.text(element).stream()).findFirst(),
        year(root),
        root.text("status"));
  }

  /** Of a year, or of a date that begins with one. */
  private static OptionalInt year(NfoDocument root) {
    return Stream.concat(Stream.of("year"), DATES.stream())
        .flatMap(element -> root.text(element).stream())
        .filter(text -> text.matches("\\d{4}(-.{0,20})?"))
        .mapToInt(text -> Integer.parseInt(text.substring(0, 4)))
        .filter(year -> year > 0)
        .findFirst();
  }
}
