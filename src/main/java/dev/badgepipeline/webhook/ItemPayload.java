package dev.badgepipeline.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The plain form: {@code {"itemId": "…"}} or {@code {"itemIds": ["…"]}}. */
final class ItemPayload {

  private ItemPayload() {}

  static List<Announced> announced(JsonNode document) {
    List<Announced> items =
        Stream.concat(Fields.text(document, "itemId").stream(), several(document))
            .distinct()
            .<Announced>map(id -> new Announced.Known(id, Optional.empty()))
            .toList();
    if (items.isEmpty()) {
      throw new MalformedPayloadException("there is neither an itemId nor any itemIds");
    }
    return items;
  }

  private static Stream<String> several(JsonNode document) {
    return StreamSupport.stream(document.path("itemIds").spliterator(), /* parallel= */ false)
        .flatMap(id -> Fields.text(id).stream());
  }
}
