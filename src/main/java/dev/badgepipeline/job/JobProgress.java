package dev.badgepipeline.job;

import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts how far jobs have come. The database says it, from outcomes; while it is away, its last
 * word and what waits on disk for it since.
 */
@ApplicationScoped
class JobProgress {

  private final JobStore store;
  private final OutcomeRecorder recorder;
  private final SteadyTime time;

  JobProgress(JobStore store, OutcomeRecorder recorder, SteadyTime time) {
    this.store = store;
    this.recorder = recorder;
    this.time = time;
  }

  /** Counts. Fails where the database is away. */
  Uni<Progress> count(LedJob job) {
    return store.progress(job.id()).invoke(counted -> job.counted(counted, time.passed()));
  }

  /** What is known of a job without the database. */
  Progress lastKnown(LedJob job) {
    return job.progress().with(recorder.onDisk(job.id()));
  }
}
