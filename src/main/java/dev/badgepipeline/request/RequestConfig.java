package dev.badgepipeline.request;

import dev.badgepipeline.configuration.Bounds;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What requests may take, besides what {@code rendering} says of posters. */
@ConfigMapping(prefix = "badge-pipeline.requests")
public interface RequestConfig {

  /**
   * How many bytes of uploads may lie on disk at the same time, until they are read; beyond it
   * uploads are refused with status 503.
   */
  @WithDefault("536870912")
  @Bounds(min = 1)
  long uploadBytes();

  /** How long a body may take to arrive as a whole. */
  @WithDefault("15m")
  Duration longestBody();

  /** How long a body may go on without 16 KiB more of it, which is 1 KiB a second by default. */
  @WithDefault("16s")
  Duration longestPause();

  /**
   * How long a connection may be open without a request, whatever arrives on it meanwhile: part of
   * a head is no request.
   */
  @WithDefault("90s")
  Duration unusedConnection();
}
