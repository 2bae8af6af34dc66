package dev.badgepipeline.inventory;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.badgepipeline.library.ItemRef;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to, in the words of the table.
 *
 * @param uploadedTag of what the library shows of ours
 * @param ownFault whether it failed for something that is wrong with the item, and not with all the
 *     world
 * @param byJob whether a job has badged it
 * @param upToDateUntil until when it need not be repeated while its item stays as it is; {@code
 *     null} where the next run has to look
 * @param upToDateBy mark of what was decided by then
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record NotedRun(
    String itemId,
    String connection,
    String outcome,
    String runId,
    Instant runAt,
    @Nullable String uploadedTag,
    boolean ownFault,
    boolean byJob,
    @Nullable Instant upToDateUntil,
    @Nullable String upToDateBy) {

  /** Which item it was of. */
  ItemRef ref() {
    return new ItemRef(connection, itemId.substring(connection.length() + 1));
  }

  /** The same, of an item that shows what has this tag. */
  NotedRun showing(@Nullable String tag) {
    return new NotedRun(
        itemId, connection, outcome, runId, runAt, tag, ownFault, byJob, upToDateUntil, upToDateBy);
  }
}
