package dev.badgepipeline.job;

/**
 * The right to lead a job. What is done by it counts only as long as it holds.
 *
 * @param epoch of the job when it was taken
 */
record Lease(String jobId, String owner, long epoch) {}
