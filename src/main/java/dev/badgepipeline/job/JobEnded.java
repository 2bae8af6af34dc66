package dev.badgepipeline.job;

/**
 * Is fired, once for each job, when a job has come to its end by itself; one that was cancelled has
 * not.
 *
 * @param id of the job
 * @param items how many items it was for
 * @param failed how many of them came to nothing
 */
public record JobEnded(String id, JobWork work, JobOrigin origin, long items, long failed) {}
