package dev.badgepipeline.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/**
 * Some jobs, the newest first.
 *
 * @param next the cursor of the next page; empty on the last
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record JobPage(List<Job> jobs, Optional<String> next) {

  public JobPage {
    jobs = List.copyOf(jobs);
  }
}
