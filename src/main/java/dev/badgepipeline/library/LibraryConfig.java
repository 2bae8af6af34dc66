package dev.badgepipeline.library;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Which library is meant where none is named. */
@ConfigMapping(prefix = "badge-pipeline")
public interface LibraryConfig {

  /**
   * The connection that ids without a connection's name belong to: {@code jellyfin}, {@code
   * folder}, {@code sample} or a name of your own. Unset: the first one that is connected,
   * otherwise the sample library that the program carries.
   */
  Optional<String> library();
}
