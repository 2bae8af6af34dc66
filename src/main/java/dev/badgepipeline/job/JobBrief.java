package dev.badgepipeline.job;

import java.util.Optional;

/**
 * What every instance knows of a job that has not ended.
 *
 * @param epoch work that was sent out in an earlier one is void
 * @param owner the instance that leads it
 */
record JobBrief(String id, JobState state, long epoch, Optional<String> owner) {}
