package dev.badgepipeline.job.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.badgepipeline.job.ItemFilter;
import dev.badgepipeline.job.JobWork;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/**
 * A schedule as its owner writes it, and as it is kept.
 *
 * @param cron when it is due, as UNIX cron: minute, hour, day of the month, month, day of the week
 * @param window the hours in which it may begin, such as {@code 22:00-06:00}; what is due outside
 *     waits for them
 * @param work what is to be done; the program's own schedules have none
 * @param items nothing means all
 * @param badges nothing means all that are enabled
 * @param enabled whether it runs by itself; yes unless it is said
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ScheduleDraft(
    Optional<String> cron,
    Optional<String> window,
    Optional<JobWork> work,
    Optional<ItemFilter> items,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> badges,
    Optional<Boolean> enabled) {

  /** Nothing is said: what holds for a schedule of the program's own until it is changed. */
  static final ScheduleDraft UNCHANGED =
      new ScheduleDraft(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());

  public ScheduleDraft {
    badges = List.copyOf(badges);
  }
}
