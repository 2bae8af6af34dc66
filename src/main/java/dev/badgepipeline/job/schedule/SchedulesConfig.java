package dev.badgepipeline.job.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** When schedules are due. */
@ConfigMapping(prefix = "badge-pipeline.schedules")
public interface SchedulesConfig {

  /** The time zone that schedules go by, such as {@code Europe/Berlin}. Unset: the system's. */
  Optional<@WithConverter(ZoneConverter.class) ZoneId> timeZone();

  /**
   * How long after its time a schedule still runs, once, that was missed while the service or the
   * database was down, or that its window has kept waiting.
   */
  @WithDefault("24h")
  Duration catchUp();
}
