package dev.badgepipeline.job.queue;

/**
 * A piece of work on its way.
 *
 * @param id names it; the same work may be on its way twice
 * @param body what only its sender and its worker understand
 */
public record QueuedWork(String id, Lane lane, String body) {}
