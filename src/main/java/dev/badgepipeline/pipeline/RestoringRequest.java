package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.ItemRef;

/**
 * Asks for the original of one item of many.
 *
 * @param dryRun whether it is only to be said what would come of it
 * @param pace how gently the library is treated
 */
public record RestoringRequest(ItemRef item, boolean dryRun, Pace pace) {}
