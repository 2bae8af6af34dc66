package dev.badgepipeline.job;

import dev.badgepipeline.library.ItemRef;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Knows which items are to be left alone. */
public interface ItemsLeftAlone {

  /**
   * Those among some items that are to be left alone, and why. One call to the database for all of
   * them; without one, what is known from before. Never fails.
   *
   * @param items some hundred at most
   */
  Uni<Map<ItemRef, LeftAlone>> among(List<ItemRef> items);
}
