package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.library.LibraryProvider;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.rendering.RenderingConfig;
import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.ServiceAddress;
import dev.badgepipeline.upstream.UpstreamClient;
import dev.badgepipeline.upstream.UpstreamRetries;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens the libraries of Jellyfin servers, among them the configured one. */
@ApplicationScoped
public class JellyfinProvider implements LibraryProvider {

  private final JellyfinConfig config;
  private final RenderingConfig posters;
  private final UpstreamClient http;
  private final UpstreamRetries retries;
  private final JellyfinItems items;

  JellyfinProvider(
      JellyfinConfig config,
      RenderingConfig posters,
      UpstreamClient http,
      UpstreamRetries retries,
      JellyfinItems items) {
    this.config = config;
    this.posters = posters;
    this.http = http;
    this.retries = retries;
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
    return open(
        connection, new JellyfinServer(new ServiceAddress(url), new ApiKey(key), config.timeout()));
  }

  /**
   * Opens the library of a server; nothing is read yet, and nothing needs to be closed.
   *
   * @param connection what the owner calls it
   */
  public MediaLibrary open(String connection, JellyfinServer server) {
    JellyfinLimits limits =
        new JellyfinLimits(
            config.maxPageBytes(), posters.maxBytes(), config.maxEpisodes(), config.itemTimeout());
    return new JellyfinLibrary(
        connection, new JellyfinClient(server, limits, http, retries, items), limits);
  }
}
