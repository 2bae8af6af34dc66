package dev.badgepipeline.inventory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is left alone. */
@ConfigMapping(prefix = "badge-pipeline.sweep")
public interface ExclusionConfig {

  /**
   * The tag that says in the library that a film or series is to be left alone; small and capital
   * letters are the same.
   */
  @WithDefault("no-badges")
  String exclusionTag();
}
