package dev.badgepipeline.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** When people are told of what needs them. */
@ConfigMapping(prefix = "badge-pipeline.notify")
public interface NotifyConfig {

  /** How long the same cause is not told again. */
  @WithDefault("6h")
  Duration onceIn();

  /** After how long without an answer a library counts as away. */
  @WithDefault("30m")
  Duration libraryAway();

  /**
   * Where people reach this service, such as {@code http://nas:8080}: messages then have links to
   * what they are about.
   */
  Optional<String> link();
}
