package dev.badgepipeline.ratings.tmdb;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How TMDb is reached. */
@ConfigMapping(prefix = "badge-pipeline.tmdb")
public interface TmdbConfig {

  /** The address of TMDb's API, version 3. */
  @WithDefault("https://api.themoviedb.org/3")
  String url();

  /** An API read access token from themoviedb.org; without one TMDb is not asked. */
  Optional<String> token();

  /** How long one call may take. */
  @WithDefault("8s")
  Duration timeout();

  /** How long a call waits when TMDb says that calls come too fast, before it fails. */
  @WithDefault("15s")
  Duration patience();
}
