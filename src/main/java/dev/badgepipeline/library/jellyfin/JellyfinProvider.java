package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.library.LibraryProvider;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.upstream.UpstreamCalls;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens the library of the configured Jellyfin server. */
@ApplicationScoped
class JellyfinProvider implements LibraryProvider {

  private final JellyfinConfig config;
  private final Vertx vertx;
  private final UpstreamCalls calls;
  private final JellyfinItems items;

  JellyfinProvider(JellyfinConfig config, Vertx vertx, UpstreamCalls calls, JellyfinItems items) {
    this.config = config;
    this.vertx = vertx;
    this.calls = calls;
    this.items = items;
  }

  @Override
  public String name() {
    return "jellyfin";
  }

  @Override
  public boolean isConfigured() {
    return config.url().isPresent();
  }

  @Override
  public MediaLibrary open(String connection) {
    String url =
        config
            .url()
            .orElseThrow(() -> new IllegalStateException("badge-pipeline.jellyfin.url is not set"));
    String key =
        config
            .apiKey()
            .orElseThrow(
                () -> new IllegalStateException("badge-pipeline.jellyfin.api-key is not set"));
    return new JellyfinLibrary(
        connection, new JellyfinClient(vertx, calls, items, url, key, config.timeout()));
  }
}
