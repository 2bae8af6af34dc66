package dev.badgepipeline.job;

import dev.badgepipeline.database.DataUnavailableException;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Where nothing works on jobs, whoever asks for one keeps what he wants done. */
@Singleton
@DefaultBean
class NoJobsYet implements JobStarter {

  @Override
  public Uni<String> start(JobRequest request) {
    return Uni.createFrom()
        .failure(() -> new DataUnavailableException("there are no jobs in this program"));
  }
}
