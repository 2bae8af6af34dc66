package dev.badgepipeline.ratings;

import dev.badgepipeline.configuration.Bounds;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers of rating providers are good for; see {@link Freshness}. */
@ConfigMapping(prefix = "badge-pipeline.ratings")
public interface RatingsConfig {

  /**
   * How long ratings of a title that is just out are used before they are asked for again. Of older
   * ones they are used for as long as the title is old.
   */
  @WithDefault("1d")
  Duration freshForNew();

  /** How long ratings are used at most, however old the title is. */
  @WithDefault("180d")
  Duration freshForOld();

  /** How long ratings of a series that goes on are used at most. */
  @WithDefault("7d")
  Duration freshForRunning();

  /** How long ratings of a title are used whose age the library does not know. */
  @WithDefault("7d")
  Duration freshForUndated();

  /**
   * How long a provider is not asked again for a title that it does not know or has no rating of;
   * from the second time on as long as the title is old, if that is longer.
   */
  @WithDefault("7d")
  Duration freshForUnrated();

  /**
   * By which part these times are longer for some titles and shorter for others, so that a library
   * is not due on one day.
   */
  @WithDefault("0.2")
  @Bounds(min = 0, max = 0.9)
  double spread();

  /** The part of a provider's calls that is kept for persons and new titles. */
  @WithDefault("0.2")
  @Bounds(min = 0, max = 0.6)
  double reserve();

  /**
   * How many of a provider's calls an instance takes at once from what all instances share, at
   * most.
   */
  @WithDefault("20")
  @Bounds(min = 1)
  int block();

  /**
   * The part of a provider's calls that each instance may make in a day while the database is away,
   * beyond those that it has taken.
   */
  @WithDefault("0.05")
  @Bounds(min = 0, max = 1)
  double withoutDatabase();

  /** How long an answer of a provider may be, in bytes; more is cut off. */
  @WithDefault("1048576")
  @Bounds(min = 1)
  int maxBytes();
}
