package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.ItemRef;
import java.util.Optional;

/**
 * The end of a run of a library item.
 *
 * @param priority for whom it was
 * @param report what it came to, which is recorded by now
 * @param failure why it came to nothing, where something went wrong
 * @param upToDate until when it need not be repeated; empty where the next one has to look
 */
public record EndedRun(
    ItemRef item,
    Priority priority,
    PipelineReport report,
    Optional<Throwable> failure,
    Optional<UpToDate> upToDate) {}
