package dev.badgepipeline.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.library.ItemType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What Jellyfin's webhook plugin sends: flat, with {@code ItemId}, {@code ItemType}, {@code
 * SeriesId} and {@code Provider_imdb} among it. Of the many things that it can tell, only what is
 * about new items matters here.
 */
final class JellyfinPayload {

  private static final Set<String> ABOUT_ITEMS = Set.of("itemadded", "itemupdated", "none");

  /** The ids that come with an episode are its own, not those of its series. */
  private static final Optional<TitleIds> NO_TITLE = Optional.empty();

  private JellyfinPayload() {}

  static List<Announced> announced(JsonNode document) {
    boolean matters =
        Fields.text(document, "NotificationType")
            .map(type -> ABOUT_ITEMS.contains(type.toLowerCase(Locale.ROOT)))
            .orElse(true);
    return matters ? item(document).stream().toList() : List.of();
  }

  /** A test that the plugin sends is about no item. */
  private static Optional<Announced> item(JsonNode document) {
    Optional<String> id = Fields.text(document, "ItemId");
    Optional<String> type =
        Fields.text(document, "ItemType").map(text -> text.toLowerCase(Locale.ROOT));
    return switch (type.orElse("")) {
      case "movie" -> id.map(film -> known(film, title(ItemType.MOVIE, document)));
      case "series" -> id.map(series -> known(series, title(ItemType.SERIES, document)));
      case "season", "episode" ->
          Fields.text(document, "SeriesId").or(() -> id).map(series -> known(series, NO_TITLE));
      case "" -> id.map(item -> known(item, NO_TITLE));
      default -> Optional.empty();
    };
  }

  private static Announced known(String id, Optional<TitleIds> title) {
    return new Announced.Known(id, title);
  }

  private static Optional<TitleIds> title(ItemType type, JsonNode document) {
    return Fields.title(type, document, "Provider_imdb", "Provider_tmdb", "Provider_tvdb");
  }
}
