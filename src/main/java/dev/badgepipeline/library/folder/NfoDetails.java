package dev.badgepipeline.library.folder;

import dev.badgepipeline.library.Details;
import dev.badgepipeline.library.EpisodeNumber;
import dev.badgepipeline.library.LibraryDate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Understands what an NFO file says of a title besides its streams, in the elements that Kodi
 * writes (kodi.wiki, "NFO files/Movies", "NFO files/TV shows") and Jellyfin adds.
 */
final class NfoDetails {

  private NfoDetails() {}

  static Details of(NfoDocument title, Path folder) {
    return new Details(
        texts(title, "genre"),
        texts(title, "tag"),
        texts(title, "studio"),
        texts(title, "country"),
        title.text("mpaa"),
        title.text("status"),
        title.text("dateadded").flatMap(LibraryDate::of),
        title.text("enddate").flatMap(LibraryDate::of),
        title.text("originallanguage"),
        runtime(title),
        EpisodeNumber.NONE,
        Optional.of(folder.toString()));
  }

  /** The file's own length where it is known, and otherwise the minutes that people write. */
  static Optional<Duration> runtime(NfoDocument title) {
    return title
        .path("fileinfo/streamdetails/video/durationinseconds")
        .map(NfoDocument::text)
        .filter(text -> text.matches("\\d{1,6}"))
        .map(seconds -> Duration.ofSeconds(Integer.parseInt(seconds)))
        .filter(length -> !length.isZero())
        .findFirst()
        .or(
            () ->
                title
                    .text("runtime")
                    .map(text -> text.replaceFirst("(?i)\\s*min\\.?$", ""))
                    .filter(text -> text.matches("\\d{1,4}"))
                    .map(minutes -> Duration.ofMinutes(Integer.parseInt(minutes))));
  }

  static EpisodeNumber number(NfoDocument episode) {
    return new EpisodeNumber(
        number(episode, "season"), number(episode, "episode"), OptionalInt.empty());
  }

  private static OptionalInt number(NfoDocument episode, String element) {
    return episode
        .text(element)
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElse(OptionalInt.empty());
  }

  /** Some programs write several into one element. */
  private static List<String> texts(NfoDocument title, String element) {
    return title
        .all(element)
        .flatMap(found -> Arrays.stream(found.text().split("\\s+/\\s+", -1)))
        .toList();
  }
}
