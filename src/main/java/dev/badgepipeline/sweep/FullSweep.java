package dev.badgepipeline.sweep;

import dev.badgepipeline.job.schedule.ScheduledWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Looks all libraries through as a whole, which shows what is gone too. */
@ApplicationScoped
class FullSweep implements ScheduledWork {

  private final Sweep sweep;
  private final SweepConfig config;

  FullSweep(Sweep sweep, SweepConfig config) {
    this.sweep = sweep;
    this.config = config;
  }

  @Override
  public String name() {
    return "full";
  }

  @Override
  public String cron() {
    return config.fullSchedule();
  }

  @Override
  public Uni<Optional<String>> run() {
    return sweep.run(/* full= */ true);
  }
}
