package dev.badgepipeline.pipeline;

import dev.badgepipeline.configuration.Bounds;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * How much is worked on at the same time: runs, previews and uploaded posters together. What is
 * beyond it waits, people before webhooks before jobs.
 */
@ConfigMapping(prefix = "badge-pipeline.admission")
public interface AdmissionConfig {

  /** How many runs, previews and uploads are under way at the same time. */
  @WithDefault("32")
  @Bounds(min = 1)
  int atOnce();

  /**
   * How much memory posters may take together, in bytes, which is known of each before it is
   * decoded; unset: three eighths of the heap. A poster that takes more than that alone is refused
   * with status 413.
   */
  OptionalLong bytes();

  /** How much memory a poster of the library is taken to need, in bytes, until it is read. */
  @WithDefault("2097152")
  @Bounds(min = 1)
  long expectedBytes();

  /**
   * How many callers of each kind (people, webhooks, jobs) may wait; more are refused with status
   * 503.
   */
  @WithDefault("200")
  @Bounds(min = 1)
  int waiting();

  /** How long a caller waits before he is refused with status 503. */
  @WithDefault("60s")
  Duration longestWait();
}
