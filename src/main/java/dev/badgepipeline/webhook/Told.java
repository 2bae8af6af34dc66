package dev.badgepipeline.webhook;

import dev.badgepipeline.library.ItemRef;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * An item that was told of, as it is kept while it waits.
 *
 * @param id in the spelling of its library
 * @param title by which it is looked for if the library does not have it yet
 */
@RegisterForReflection
record Told(String connection, String id, Optional<TitleIds> title) {

  static Told of(ItemRef item) {
    return new Told(item.connection(), item.id(), Optional.empty());
  }

  ItemRef item() {
    return new ItemRef(connection, id);
  }
}
