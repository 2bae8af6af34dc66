package dev.badgepipeline.library.folder;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.LibraryRating;
import dev.badgepipeline.library.LibraryRef;
import dev.badgepipeline.library.MalformedItemException;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.VersionFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Understands the NFO files of films, series and episodes, as Kodi and Jellyfin write them. */
final class NfoItem {

  private static final Logger LOG = Logger.getLogger(NfoItem.class);
  private static final Pattern IMDB_ID = Pattern.compile("tt\\d{5,12}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
  private static final double USUAL_MAXIMUM = 10;

  private NfoItem() {}

  static Item read(ItemRef ref, TitleFolder folder, Optional<String> posterTag) {
    NfoDocument title = root(folder.nfo());
    return new Item(
        ref,
        Optional.of(new LibraryRef(ref.connection(), ref.connection())),
        title.text("title").orElse(ref.id()),
        folder.type(),
        ids(title),
        ProviderIds.NONE,
        playables(folder, title),
        title.path("ratings/rating").flatMap(rating -> rating(rating).stream()).toList(),
        NfoFacts.release(title),
        NfoDetails.of(title, folder.path()),
        posterTag);
  }

  static NfoDocument root(Path nfo) {
    return NfoDocument.read(nfo).children().stream()
        .findFirst()
        .orElseThrow(() -> new MalformedItemException(nfo.getFileName() + " is empty"));
  }

  private static List<Playable> playables(TitleFolder folder, NfoDocument title) {
    if (folder.type() == ItemType.MOVIE) {
      return List.of(NfoStreams.playable(title, folder.file()));
    }
    return folder.episodes().stream().flatMap(NfoItem::episodes).toList();
  }

  /**
   * Season 0 holds what is not part of the story. A broken file must not hide the other episodes.
   */
  private static Stream<Playable> episodes(Path nfo) {
    try {
      return NfoDocument.read(nfo)
          .all("episodedetails")
          .filter(Predicate.not(episode -> episode.text("season").filter("0"::equals).isPresent()))
          .map(episode -> NfoStreams.playable(episode, VersionFile.UNKNOWN))
          .toList()
          .stream();
    } catch (MalformedItemException e) {
      LOG.warnf("An episode is left out: %s", e.getMessage());
      return Stream.empty();
    }
  }

  static ProviderIds ids(NfoDocument title) {
    return new ProviderIds(
        id(title, "imdb", "imdbid", IMDB_ID)
            // Jellyfin writes this one for series.
            .or(() -> title.text("imdb_id").filter(id -> IMDB_ID.matcher(id).matches()))
            .or(() -> title.text("id").filter(id -> IMDB_ID.matcher(id).matches())),
        id(title, "tmdb", "tmdbid", NUMBER),
        id(title, "tvdb", "tvdbid", NUMBER));
  }

  private static Optional<String> id(
      NfoDocument title, String type, String ownElement, Pattern form) {
    return Stream.concat(
            title
                .all("uniqueid")
                .filter(id -> id.attribute("type").filter(type::equalsIgnoreCase).isPresent()),
            title.all(ownElement))
        .map(NfoDocument::text)
        .filter(id -> form.matcher(id).matches())
        .findFirst();
  }

  /** A rating of 0 without a single vote stands for none. */
  private static Optional<LibraryRating> rating(NfoDocument rating) {
    OptionalInt votes = rating.text("votes").map(NfoItem::count).orElse(OptionalInt.empty());
    Optional<Double> value = rating.text("value").flatMap(NfoItem::decimal);
    double maximum =
        rating
            .attribute("max")
            .flatMap(NfoItem::decimal)
            .filter(max -> max > 0)
            .orElse(USUAL_MAXIMUM);
    boolean unrated = value.filter(number -> number == 0).isPresent() && votes.orElse(0) == 0;
    return rating
        .attribute("name")
        .filter(name -> !unrated)
        .flatMap(
            name ->
                value
                    .filter(number -> number >= 0 && number <= maximum)
                    .map(number -> new LibraryRating(name, number, maximum, votes)));
  }

  private static Optional<Double> decimal(String text) {
    try {
      return Optional.of(Double.valueOf(text.replace(',', '.'))).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static OptionalInt count(String text) {
    String digits = text.replaceAll("[.,\\s]", "");
    return digits.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }
}
