package dev.badgepipeline.webhook;

import dev.badgepipeline.configuration.Bounds;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is done with what media servers and download programs tell. */
@ConfigMapping(prefix = "badge-pipeline.webhooks")
public interface WebhookConfig {

  /**
   * How long nothing more must have been told of an item, or of anything in a series, before its
   * job begins.
   */
  @WithDefault("30s")
  Duration quiet();

  /** How long is waited at most when more is told all the time. */
  @WithDefault("5m")
  Duration longestWait();

  /**
   * How many items may wait for that. When so many do, their job begins at once; what finds no room
   * meanwhile is left to the sweep.
   */
  @WithDefault("10000")
  @Bounds(min = 1, max = 100_000)
  int waiting();

  /**
   * How many titles may be looked for that their library does not have yet; the oldest is then left
   * to the sweep.
   */
  @WithDefault("1000")
  @Bounds(min = 1, max = 10_000)
  int expected();
}
