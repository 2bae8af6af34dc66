package dev.badgepipeline.badge;

import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.ratings.Asker;

/**
 * Asks a processor for its badge.
 *
 * @param settings what holds for this item; the badge is not switched off
 * @param asker for whom, where calls of others are spent on it
 * @param store the stage's own way to the database
 */
public record BadgeRequest<S extends BadgeSettings>(
    Item item, S settings, Asker asker, StageStore store) {}
