package dev.badgepipeline.ratings.mdblist;

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

  /** How long one call may take. */
  @WithDefault("8s")
  Duration timeout();
}
