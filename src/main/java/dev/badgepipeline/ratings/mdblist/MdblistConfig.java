package dev.badgepipeline.ratings.mdblist;

import dev.badgepipeline.configuration.Bounds;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How MDBList is reached. */
@ConfigMapping(prefix = "badge-pipeline.mdblist")
public interface MdblistConfig {

  /** MDBList's address. */
  @WithDefault("https://api.mdblist.com")
  String url();

  /** A key from mdblist.com; without one MDBList is not asked. */
  Optional<String> apiKey();

  /** How many calls the key allows in a day, until MDBList itself says how many. */
  @WithDefault("1000")
  @Bounds(min = 0)
  long callsPerDay();

  /** How long a list of titles is used before it is read again. */
  @WithDefault("1d")
  Duration listsFreshFor();

  /** How long one call may take. */
  @WithDefault("8s")
  Duration timeout();
}
