package dev.badgepipeline.sweep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How libraries are kept badged. */
@ConfigMapping(prefix = "badge-pipeline.sweep")
public interface SweepConfig {

  /**
   * Whether what comes into a library, or changes there, is badged without anybody asking again.
   * Unset: in those libraries that a job has badged something in. {@code true}: in all, from now
   * on. {@code false}: in none, and libraries are not looked at.
   */
  Optional<Boolean> enabled();

  /** When libraries are asked what has changed, as UNIX cron; the schedule {@code sweep}. */
  @WithDefault("*/15 * * * *")
  String schedule();

  /**
   * When libraries are looked through as a whole, which also shows what is gone, as UNIX cron; the
   * schedule {@code full}.
   */
  @WithDefault("15 4 * * *")
  String fullSchedule();

  /**
   * When ratings are looked for that have become old, or have waited for calls of a provider, as
   * UNIX cron; the schedule {@code ratings}.
   */
  @WithDefault("40 * * * *")
  String ratingsSchedule();

  /**
   * When lists of titles are looked for that are to be read again, and items whose title has come
   * to one or left it, as UNIX cron; the schedule {@code lists}.
   */
  @WithDefault("10,25,40,55 * * * *")
  String listsSchedule();
}
