package dev.badgepipeline.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who tells what has come, each in a form of its own. */
public enum Sender {
  /** The webhook plugin of Jellyfin, with all properties or a template that has {@code ItemId}. */
  JELLYFIN,
  /** Sonarr, from version 3. */
  SONARR,
  /** Radarr, from version 3. */
  RADARR,
  /** Anybody who knows ids of items. */
  ITEM;

  /** As it is written in paths. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The sender with this path; empty if there is none. */
  public static Optional<Sender> of(String path) {
    return Arrays.stream(values()).filter(sender -> sender.path().equals(path)).findFirst();
  }

  /**
   * What a document tells.
   *
   * @throws MalformedPayloadException when it is none of this sender's
   */
  List<Announced> announced(JsonNode document) {
    return switch (this) {
      case JELLYFIN -> JellyfinPayload.announced(document);
      case SONARR -> DownloadPayload.ofSeries(document);
      case RADARR -> DownloadPayload.ofFilm(document);
      case ITEM -> ItemPayload.announced(document);
    };
  }
}
