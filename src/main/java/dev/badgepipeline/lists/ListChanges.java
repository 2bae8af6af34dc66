package dev.badgepipeline.lists;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.json.Documents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Knows what has changed on lists. Whoever has items badged anew asks for the {@linkplain #next
 * next} changes from time to time, and says of which the items are {@linkplain #told seen to}. Both
 * fail with {@link dev.badgepipeline.database.DataUnavailableException} without a database.
 */
@ApplicationScoped
public class ListChanges {

  private static final String STAGE = "lists";

  private final DatabaseTiers tiers;
  private final Documents json;

  ListChanges(DatabaseTiers tiers, ObjectMapper json) {
    this.tiers = tiers;
    this.json = new Documents(json);
  }

  /** Changes that nobody has seen to yet, the same each time until somebody does. */
  public Uni<List<ListChange>> next(int atMost) {
    return tiers.call(STAGE, store -> store.transact(new ListRows.Untold(atMost, json)));
  }

  /** The items of these changes are seen to. What has changed once more meanwhile is not. */
  public Uni<Void> told(List<ListChange> changes) {
    return tiers
        .call(STAGE, store -> store.transact(new ListRows.Told(changes, json)))
        .replaceWithVoid();
  }
}
