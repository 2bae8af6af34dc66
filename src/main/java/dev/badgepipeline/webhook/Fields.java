package dev.badgepipeline.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.library.ItemType;
import java.util.Map;
import java.util.Optional;

/** Reads ids out of documents of others, who write names and numbers as they like. */
final class Fields {

  private static final int LONGEST_ID = 200;

  private Fields() {}

  /** A short text or a number; empty where there is something else or nothing. */
  static Optional<String> text(JsonNode object, String name) {
    return object.properties().stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .flatMap(value -> text(value).stream())
        .findFirst();
  }

  /** The same of a value by itself. */
  static Optional<String> text(JsonNode value) {
    return Optional.of(value)
        .filter(JsonNode::isValueNode)
        .filter(node -> !node.isNull())
        .map(node -> node.asText().strip())
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_ID)
        .filter(text -> text.chars().noneMatch(Character::isISOControl));
  }

  /** The ids of a title; empty where there is none to find it by. */
  static Optional<TitleIds> title(
      ItemType type, JsonNode object, String imdb, String tmdb, String tvdb) {
    return Optional.of(
            new TitleIds(type, text(object, imdb), text(object, tmdb), text(object, tvdb)))
        .filter(ids -> !ids.isEmpty());
  }
}
