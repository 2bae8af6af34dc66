package dev.badgepipeline.job;

import io.smallrye.mutiny.Uni;

/** Takes requests for jobs. */
public interface JobStarter {

  /**
   * Notes a job durably; it begins by itself. Fails with {@link
   * dev.badgepipeline.database.DataUnavailableException} when it cannot be noted now.
   *
   * @return the id of the job, which is one that there was already where the keys are the same
   */
  Uni<String> start(JobRequest request);
}
