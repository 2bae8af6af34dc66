package dev.badgepipeline.library.jellyfin;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.ServiceAddress;
import dev.badgepipeline.upstream.TestUpstreams;
import dev.badgepipeline.upstream.UpstreamRetries;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;

/** Jellyfin libraries for tests without a container. */
final class TestLibraries {

  static final JellyfinLimits LIMITS =
      new JellyfinLimits(8 * 1024 * 1024, 1024 * 1024, 1_000, Duration.ofSeconds(30));

  private TestLibraries() {}

  static JellyfinLibrary jellyfin(Vertx vertx, String url, String key, Duration timeout) {
    return jellyfin(vertx, url, key, timeout, LIMITS);
  }

  static JellyfinLibrary jellyfin(
      Vertx vertx, String url, String key, Duration timeout, JellyfinLimits limits) {
    return new JellyfinLibrary("jellyfin", client(vertx, url, key, timeout, limits), limits);
  }

  static JellyfinClient client(Vertx vertx, String url, String key, Duration timeout) {
    return client(vertx, url, key, timeout, LIMITS);
  }

  private static JellyfinClient client(
      Vertx vertx, String url, String key, Duration timeout, JellyfinLimits limits) {
    return new JellyfinClient(
        new JellyfinServer(new ServiceAddress(url), new ApiKey(key), timeout),
        limits,
        TestUpstreams.client(vertx),
        new UpstreamRetries(),
        new JellyfinItems(new ObjectMapper()));
  }
}
