package dev.badgepipeline.upstream;

import dev.badgepipeline.configuration.Bounds;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How media servers and rating providers are called. */
@ConfigMapping(prefix = "badge-pipeline.upstream")
public interface UpstreamConfig {

  /** How many calls one host gets at the same time, each on a connection of its own. */
  @WithDefault("8")
  @Bounds(min = 1)
  int connectionsPerHost();

  /**
   * How many calls to one host may wait for a connection; more fail at once. Waiting counts towards
   * the time that a call may take.
   */
  @WithDefault("256")
  @Bounds(min = 0)
  int waitingPerHost();

  /** How long the look-up of a host's name may take, and after it the opening of a connection. */
  @WithDefault("10s")
  Duration connectTimeout();

  /** How many redirections to other paths of the same host are followed; none to another host. */
  @WithDefault("3")
  @Bounds(min = 0, max = 10)
  int redirections();
}
