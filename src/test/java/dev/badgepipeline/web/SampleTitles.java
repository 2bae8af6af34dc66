package dev.badgepipeline.web;

import dev.badgepipeline.standin.StandInJellyfin;
import dev.badgepipeline.surroundings.Ahsoka;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The films of the sample library, each with its own poster, in a Jellyfin server. */
final class SampleTitles {

  private static final List<String> FOLDERS =
      List.of(
          "2001 A Space Odyssey (1968)",
          "Big Buck Bunny (2008)",
          "Breaking Bad (2008)",
          "Casablanca (1942)",
          "Chernobyl (2019)",
          "Dune Part Two (2024)",
          "Night of the Living Dead (1968)",
          "Parasite (2019)",
          "Planet Earth II (2016)",
          "Spirited Away (2001)");

  private static final Pattern TITLE_AND_YEAR = Pattern.compile("(.+) \\((\\d{4})\\)");

  private SampleTitles() {}

  /** Adds all of them; answers with their ids. */
  static List<String> addTo(StandInJellyfin jellyfin) {
    return IntStream.range(0, FOLDERS.size()).mapToObj(place -> add(jellyfin, place)).toList();
  }

  private static String add(StandInJellyfin jellyfin, int place) {
    String folder = FOLDERS.get(place);
    String id = String.format(Locale.ROOT, "%032x", 0x5a391e00L + place);
    Matcher name = TITLE_AND_YEAR.matcher(folder);
    if (!name.matches()) {
      throw new IllegalArgumentException(folder);
    }
    jellyfin.add(
        film(id, name.group(1), Integer.parseInt(name.group(2))),
        Ahsoka.poster(folder),
        "image/jpeg");
    return id;
  }

  private static JsonObject film(String id, String title, int year) {
    JsonObject video =
        new JsonObject()
            .put("Type", "Video")
            .put("Codec", "hevc")
            .put("Width", 3840)
            .put("Height", 2160)
            .put("VideoRangeType", "HDR10");
    return new JsonObject()
        .put("Name", title)
        .put("Id", id)
        .put("Type", "Movie")
        .put("ProductionYear", year)
        .put("LocationType", "FileSystem")
        .put("Path", "/media/" + title)
        .put("DateCreated", "2026-01-01T00:00:00")
        .put(
            "MediaSources",
            new JsonArray().add(new JsonObject().put("MediaStreams", new JsonArray().add(video))));
  }
}
