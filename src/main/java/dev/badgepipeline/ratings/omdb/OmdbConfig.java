package dev.badgepipeline.ratings.omdb;

import dev.badgepipeline.configuration.Bounds;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How OMDb is reached. */
@ConfigMapping(prefix = "badge-pipeline.omdb")
public interface OmdbConfig {

  /** OMDb's address. */
  @WithDefault("https://www.omdbapi.com")
  String url();

  /** A key from omdbapi.com; without one OMDb is not asked. */
  Optional<String> apiKey();

  /** How long one call may take. */
  @WithDefault("8s")
  Duration timeout();

  /** How many calls the key allows in a day, which begins at midnight in UTC. */
  @WithDefault("1000")
  @Bounds(min = 0)
  long callsPerDay();

  /** How long OMDb is left alone after it has said that its limit is reached. */
  @WithDefault("1h")
  Duration limitPause();
}
