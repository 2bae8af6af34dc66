package dev.badgepipeline.surroundings;

import dev.badgepipeline.standin.StandInJellyfin;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Many films, each of which gets a badge for its resolution without any provider. */
public final class Films {

  private static final byte[] POSTER = Ahsoka.poster("Ahsoka (2023)");

  private Films() {}

  /** Adds films, numbered from 1. */
  public static List<String> addTo(StandInJellyfin jellyfin, int number) {
    return add(jellyfin, 1, number);
  }

  /** Adds films with these numbers, in the order in which they came; answers with their ids. */
  public static List<String> add(StandInJellyfin jellyfin, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(number -> add(jellyfin, number)).toList();
  }

  private static String add(StandInJellyfin jellyfin, int number) {
    jellyfin.add(film(number), POSTER, "image/jpeg");
    return id(number);
  }

  /** The id of a film. */
  public static String id(int number) {
    return String.format(Locale.ROOT, "%032x", 0xf11700000L + number);
  }

  /** The poster that all of them have at first. */
  public static byte[] poster() {
    return POSTER.clone();
  }

  private static JsonObject film(int number) {
    JsonObject video =
        new JsonObject()
            .put("Type", "Video")
            .put("Codec", "hevc")
            .put("Width", 3840)
            .put("Height", 2160)
            .put("VideoRange", "SDR");
    return new JsonObject()
        .put("Name", "Film " + number)
        .put("Id", id(number))
        .put("Type", "Movie")
        .put("LocationType", "FileSystem")
        .put("Etag", "etag-" + number)
        .put("DateCreated", String.format(Locale.ROOT, "2026-01-01T%06d", number))
        .put(
            "MediaSources",
            new JsonArray().add(new JsonObject().put("MediaStreams", new JsonArray().add(video))));
  }
}
