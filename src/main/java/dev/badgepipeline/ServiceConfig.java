package dev.badgepipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** What more than one feature must know. */
@ConfigMapping(prefix = "badge-pipeline")
public interface ServiceConfig {

  /**
   * Where the service keeps everything that must survive a restart: original posters, the embedded
   * database, and what it knows without a database.
   */
  @WithDefault("data")
  Path dataDir();
}
