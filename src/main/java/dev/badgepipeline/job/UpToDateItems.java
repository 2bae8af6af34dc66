package dev.badgepipeline.job;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemSummary;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Knows which items a run would leave as they are. */
public interface UpToDateItems {

  /**
   * The last runs of those among some items of which nothing has changed since that could change
   * their posters: neither the items, nor what their badges were decided by. Two calls to the
   * database for all of them; without one, none is. Never fails.
   *
   * @param shown as their library shows them now, some hundred at most
   */
  Uni<Map<ItemRef, String>> among(List<ItemSummary> shown);
}
