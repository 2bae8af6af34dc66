package dev.badgepipeline.ratings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long answers of rating providers are good for. */
@ConfigMapping(prefix = "badge-pipeline.ratings")
public interface RatingsConfig {

  /** How long ratings are used before they are asked for again. */
  @WithDefault("7d")
  Duration freshFor();

  /** How long a provider is not asked again for a title that it does not know. */
  @WithDefault("1d")
  Duration unknownFor();

  /** How long an answer of a provider may be, in bytes; more is cut off. */
  @WithDefault("1048576")
  @Min(1)
  int maxBytes();
}
