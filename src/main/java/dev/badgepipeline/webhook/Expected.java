package dev.badgepipeline.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;

/**
 * A title that was told of and that its library does not have yet, as it is kept while it is looked
 * for.
 *
 * @param itemId the id that it will have, where the sender knows it
 * @param title by which it is found
 * @param toldAt when it was told of
 * @param looks how often it was looked for
 */
@RegisterForReflection
record Expected(
    String connection,
    Optional<String> itemId,
    Optional<TitleIds> title,
    Instant toldAt,
    int looks) {

  /** Equal keys mean the same title. */
  String key() {
    return connection + ":" + itemId.or(() -> title.map(TitleIds::toString)).orElse("");
  }

  Expected lookedFor() {
    return new Expected(connection, itemId, title, toldAt, looks + 1);
  }
}
