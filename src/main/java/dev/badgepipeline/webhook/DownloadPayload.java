package dev.badgepipeline.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.library.ItemType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What Sonarr and Radarr send: {@code eventType}, and {@code series} or {@code movie} with the ids
 * that both of them know. They know no id of a media server, and tell before it has looked.
 */
final class DownloadPayload {

  /** A first file, a better one, another name, and a film or series that has lost a file. */
  private static final Set<String> ABOUT_FILES = Set.of("download", "rename", "episodefiledelete");

  private DownloadPayload() {}

  static List<Announced> ofSeries(JsonNode document) {
    return announced(document, ItemType.SERIES, "series");
  }

  static List<Announced> ofFilm(JsonNode document) {
    return announced(document, ItemType.MOVIE, "movie");
  }

  private static List<Announced> announced(JsonNode document, ItemType type, String field) {
    String event =
        Fields.text(document, "eventType")
            .orElseThrow(() -> new MalformedPayloadException("there is no eventType"));
    return ABOUT_FILES.contains(event.toLowerCase(Locale.ROOT))
        ? Fields.title(type, document.path(field), "imdbId", "tmdbId", "tvdbId").stream()
            .<Announced>map(Announced.Title::new)
            .toList()
        : List.of();
  }
}
