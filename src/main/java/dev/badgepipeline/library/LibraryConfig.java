package dev.badgepipeline.library;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Which library is badged. */
@ConfigMapping(prefix = "badge-pipeline")
public interface LibraryConfig {

  /**
   * {@code jellyfin}, {@code folder} or {@code sample}. Unset: the one that is configured,
   * otherwise the sample library that the program carries.
   */
  Optional<String> library();
}
