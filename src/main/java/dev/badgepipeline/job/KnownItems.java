package dev.badgepipeline.job;

import dev.badgepipeline.library.ItemRef;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Lists items by what is known of them, such as the state of their posters. */
public interface KnownItems {

  /**
   * Some items, in the order of their ids.
   *
   * @param last the id of the last one, as callers write it, where there may be more
   */
  record Page(List<ItemRef> items, Optional<String> last) {

    public Page {
      items = List.copyOf(items);
    }
  }

  /**
   * The items that a filter lets through, by connection, library, types, tag, search and state;
   * what else a filter may say is not known here. Fails with {@link
   * dev.badgepipeline.database.DataUnavailableException} without a database.
   *
   * @param after the id that the page before ended with
   */
  Uni<Page> page(ItemFilter filter, Optional<String> after, int limit);
}
