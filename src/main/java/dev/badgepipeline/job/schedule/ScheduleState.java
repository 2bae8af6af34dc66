package dev.badgepipeline.job.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.badgepipeline.job.ItemFilter;
import dev.badgepipeline.job.JobWork;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A schedule as its owner sees it.
 *
 * @param builtIn whether it is the program's own: it cannot be removed, only changed and turned off
 * @param next when it runs next by itself; empty where it does not
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ScheduleState(
    String name,
    boolean builtIn,
    String cron,
    Optional<String> window,
    Optional<JobWork> work,
    Optional<ItemFilter> items,
    List<String> badges,
    boolean enabled,
    Optional<Instant> next,
    Optional<LastRun> last) {

  public ScheduleState {
    badges = List.copyOf(badges);
  }

  /**
   * The last run.
   *
   * @param job what it began; empty where there was nothing to do
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record LastRun(Instant at, Optional<String> job) {}

  static ScheduleState of(Schedule schedule, Optional<Instant> next) {
    return new ScheduleState(
        schedule.name(),
        schedule.own().isPresent(),
        schedule.cron(),
        schedule.draft().window(),
        schedule.draft().work(),
        schedule.draft().items(),
        schedule.badges(),
        schedule.enabled(),
        next,
        schedule.stored().lastAt().map(at -> new LastRun(at, schedule.stored().lastJob())));
  }
}
