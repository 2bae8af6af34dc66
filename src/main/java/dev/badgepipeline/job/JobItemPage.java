package dev.badgepipeline.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/**
 * Some items of a job, in its order.
 *
 * @param next the cursor of the next page; empty on the last
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record JobItemPage(List<JobItem> items, Optional<String> next) {

  public JobItemPage {
    items = List.copyOf(items);
  }
}
