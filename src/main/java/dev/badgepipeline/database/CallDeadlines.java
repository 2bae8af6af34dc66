package dev.badgepipeline.database;

/**
 * Until when one call may wait for the database.
 *
 * @param mainPool until when for the main pool, with all tries and the pauses between them
 * @param bothPools until when for the main and a fresh pool together
 */
record CallDeadlines(Deadline mainPool, Deadline bothPools) {}
