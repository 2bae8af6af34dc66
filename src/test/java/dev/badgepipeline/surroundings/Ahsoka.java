package dev.badgepipeline.surroundings;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The series that most tests badge, as the upstreams know it. */
public final class Ahsoka {

  /** Its id in Jellyfin. */
  public static final String ID = "e89693a94849aed9fb0cb2e8cc180f1b";

  /** Its id at IMDb. */
  public static final String IMDB = "tt13622776";

  private static final String TMDB = "114461";

  private Ahsoka() {}

  /** Lets every upstream know the series. */
  public static void addTo(Surroundings surroundings) {
    addTo(surroundings, ID, IMDB);
  }

  /** Lets every upstream know the series, under other ids. */
  public static void addTo(Surroundings surroundings, String id, String imdbId) {
    addTo(surroundings, id, imdbId, TMDB);
  }

  /**
   * Lets every upstream know the series, under ids that are all others: what a provider has just
   * answered about the usual ones holds for a while.
   */
  public static void addTo(Surroundings surroundings, String id, String imdbId, String tmdbId) {
    surroundings
        .jellyfin()
        .add(
            series(id, imdbId, tmdbId),
            poster(),
            "image/jpeg",
            episode(1),
            episode(2),
            missingEpisode());
    surroundings
        .omdb()
        .add(
            imdbId, "7.6", "86%", "68", "Nominated for 5 Primetime Emmys. 8 wins & 35 nominations");
    surroundings.tmdb().add("/tv/" + tmdbId, 8.0, 1_512);
  }

  /** Its poster. */
  public static byte[] poster() {
    return poster("Ahsoka (2023)");
  }

  /** The poster of another title of the sample library. */
  public static byte[] poster(String folder) {
    String resource = "/sample-library/" + folder + "/poster.jpg";
    try (InputStream in = Ahsoka.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject series(String id, String imdbId, String tmdbId) {
    return new JsonObject()
        .put("Name", "Ahsoka")
        .put("Id", id)
        .put("Type", "Series")
        .put("LocationType", "FileSystem")
        .put("ProviderIds", new JsonObject().put("Imdb", imdbId).put("Tmdb", tmdbId));
  }

  private static JsonObject episode(int number) {
    JsonObject video =
        new JsonObject()
            .put("Type", "Video")
            .put("Codec", "hevc")
            .put("Width", 3840)
            .put("Height", 1608)
            .put("VideoRange", "HDR")
            .put("VideoRangeType", "DOVI");
    JsonObject audio =
        new JsonObject()
            .put("Type", "Audio")
            .put("Codec", "eac3")
            .put("Profile", "Dolby Digital Plus + Dolby Atmos")
            .put("AudioSpatialFormat", "DolbyAtmos")
            .put("Channels", 6)
            .put("ChannelLayout", "5.1")
            .put("IsDefault", true);
    JsonArray streams = new JsonArray().add(video).add(audio);
    return unplayed(number, "FileSystem")
        .put("MediaSources", new JsonArray().add(new JsonObject().put("MediaStreams", streams)));
  }

  private static JsonObject missingEpisode() {
    return unplayed(3, "Virtual");
  }

  private static JsonObject unplayed(int number, String locationType) {
    return new JsonObject()
        .put("Name", "Part " + number)
        .put("Id", "e89693a94849aed9fb0cb2e8cc180f" + (30 + number))
        .put("Type", "Episode")
        .put("LocationType", locationType)
        .put("ParentIndexNumber", 1)
        .put("IndexNumber", number);
  }
}
