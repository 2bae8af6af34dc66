package dev.badgepipeline.job;

import dev.badgepipeline.library.ItemRef;

/**
 * Is fired when an item has failed as often as is tried, and is left alone until something about it
 * changes or somebody asks for it again.
 *
 * @param jobId the job that it failed in last
 * @param title as shown to people
 * @param reason why it failed the last time
 */
public record ItemParked(String jobId, ItemRef item, String title, String reason) {}
