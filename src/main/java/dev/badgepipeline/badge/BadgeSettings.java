package dev.badgepipeline.badge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.settings.SettingsType;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the owner sets for a kind of badge: this much for every kind. */
public interface BadgeSettings {

  /** Whether the badge is shown at all. */
  boolean enabled();

  BadgeAppearance appearance();

  /** The settings of a kind, whose appearance has the defaults of the style that is set. */
  static <S extends BadgeSettings> SettingsType<S> type(BadgeKind kind, Class<S> type, S defaults) {
    return new SettingsType<>(
        kind.name(), type, defaults, set -> styled(defaults.appearance(), set));
  }

  private static Map<String, Object> styled(BadgeAppearance appearance, JsonNode set) {
    return style(set)
        .<Map<String, Object>>map(style -> Map.of("appearance", appearance.styled(style)))
        .orElse(Map.of());
  }

  /** A style that there is not is reported with the other mistakes of the document. */
  private static Optional<Style> style(JsonNode set) {
    String name = set.path("appearance").path("style").asText();
    return Stream.of(Style.values()).filter(style -> style.name().equals(name)).findFirst();
  }
}
