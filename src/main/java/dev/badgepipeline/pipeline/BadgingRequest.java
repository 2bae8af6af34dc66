package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.library.ItemRef;

/**
 * Asks for the badges of one item.
 *
 * @param item the item
 * @param selection which badges
 * @param force uploads even what the library shows already
 * @param priority for whom
 */
public record BadgingRequest(
    ItemRef item, BadgeSelection selection, boolean force, Priority priority) {}
