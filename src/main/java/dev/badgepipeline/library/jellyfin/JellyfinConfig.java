package dev.badgepipeline.library.jellyfin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the Jellyfin server is reached. */
@ConfigMapping(prefix = "badge-pipeline.jellyfin")
public interface JellyfinConfig {

  /**
   * The server's address, such as {@code http://jellyfin:8096}, with its base path if it has one.
   */
  Optional<String> url();

  /** An API key, made in Jellyfin's dashboard under "API Keys". */
  Optional<String> apiKey();

  /** How long one call may take; posters and long series are read in calls of their own. */
  @WithDefault("20s")
  Duration timeout();
}
