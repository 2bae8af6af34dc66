package dev.badgepipeline.inventory;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.pipeline.EndedRun;
import dev.badgepipeline.pipeline.PipelineReport;
import dev.badgepipeline.pipeline.Priority;
import dev.badgepipeline.pipeline.RunOutcome;
import dev.badgepipeline.pipeline.TooBusyException;
import dev.badgepipeline.pipeline.UpToDate;
import java.util.Optional;

/**
 * What is to be noted of an item.
 *
 * @param run what a run came to; empty where only how the library shows the item has changed
 */
record Note(ItemRef item, Optional<NotedRun> run) {

  static Note of(EndedRun ended) {
    ItemRef item = ended.item();
    PipelineReport report = ended.report();
    return new Note(
        item,
        Optional.of(
            new NotedRun(
                item.toString(),
                item.connection(),
                report.outcome().name(),
                report.runId(),
                report.startedAt(),
                null,
                isOwnFault(ended),
                isOfJob(ended),
                ended.upToDate().map(UpToDate::until).orElse(null),
                ended.upToDate().map(UpToDate::rules).orElse(null))));
  }

  static Note restored(ItemRef item) {
    return new Note(item, Optional.empty());
  }

  /** A library that is away fails every item, and says nothing about any. */
  private static boolean isOwnFault(EndedRun ended) {
    return ended.report().outcome() == RunOutcome.FAILED
        && ended
            .failure()
            .filter(
                why ->
                    why instanceof LibraryUnavailableException || why instanceof TooBusyException)
            .isEmpty();
  }

  private static boolean isOfJob(EndedRun ended) {
    return ended.report().outcome() != RunOutcome.FAILED && ended.priority() == Priority.JOB;
  }
}
