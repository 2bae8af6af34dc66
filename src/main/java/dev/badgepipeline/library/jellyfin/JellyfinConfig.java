package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.configuration.Bounds;
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

  /** How long it may take to read all about an item, which for a long series is many calls. */
  @WithDefault("3m")
  Duration itemTimeout();

  /** How long a page of 200 items may be, in bytes; more is cut off. */
  @WithDefault("8388608")
  @Bounds(min = 1)
  int maxPageBytes();

  /** How many episodes of a series are read; the badges of a longer one are decided by these. */
  @WithDefault("20000")
  @Bounds(min = 1)
  int maxEpisodes();
}
