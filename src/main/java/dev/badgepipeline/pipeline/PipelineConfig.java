package dev.badgepipeline.pipeline;

import dev.badgepipeline.configuration.Bounds;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of a run. */
@ConfigMapping(prefix = "badge-pipeline.pipeline")
public interface PipelineConfig {

  /** How long one processor may take before it counts as failed and the next one is called. */
  @WithDefault("30s")
  Duration stageTimeout();

  /** How many runs of each item are kept for their reports. */
  @WithDefault("10")
  @Bounds(min = 1)
  int runsKept();

  /** How many runs of uploaded posters, which are no item's, are kept for their reports. */
  @WithDefault("1000")
  @Bounds(min = 1)
  int uploadsKept();
}
