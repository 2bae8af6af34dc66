package dev.badgepipeline.sweep;

import dev.badgepipeline.job.schedule.ScheduledWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Asks all libraries what has changed. */
@ApplicationScoped
class ChangeSweep implements ScheduledWork {

  private final Sweep sweep;
  private final SweepConfig config;

  ChangeSweep(Sweep sweep, SweepConfig config) {
    this.sweep = sweep;
    this.config = config;
  }

  @Override
  public String name() {
    return "sweep";
  }

  @Override
  public String cron() {
    return config.schedule();
  }

  @Override
  public Uni<Optional<String>> run() {
    return sweep.run(/* full= */ false);
  }
}
