package dev.badgepipeline.job;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.pipeline.Pace;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Does with an item what its job is for. */
interface ItemRuns {

  /**
   * What came of an item.
   *
   * @param reason why
   * @param runId its report
   */
  record Result(ItemOutcome outcome, Optional<String> reason, Optional<String> runId) {

    static Result of(ItemOutcome outcome, String reason) {
      return new Result(outcome, Optional.of(reason), Optional.empty());
    }

    /** The same for one more reason. */
    Result and(Optional<String> further) {
      return further
          .map(more -> reason.map(known -> known + "; " + more).orElse(more))
          .map(all -> new Result(outcome, Optional.of(all), runId))
          .orElse(this);
    }
  }

  /** Does the work. Fails as {@link dev.badgepipeline.pipeline.ItemBadging} does. */
  Uni<Result> run(ItemMessage message, ItemRef item, Pace pace);
}
