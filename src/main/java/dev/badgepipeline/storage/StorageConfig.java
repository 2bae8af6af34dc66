package dev.badgepipeline.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the service keeps its files. */
@ConfigMapping(prefix = "badge-pipeline")
public interface StorageConfig {

  /**
   * Where the service keeps everything that must survive a restart: original posters, the embedded
   * database, and what it knows without a database.
   */
  @WithDefault("data")
  Path dataDir();
}
