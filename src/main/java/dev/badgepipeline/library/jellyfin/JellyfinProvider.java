package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.library.ConnectionDetails;
import dev.badgepipeline.library.ConnectionTest;
import dev.badgepipeline.library.ConnectionTest.Problem;
import dev.badgepipeline.library.LibraryProvider;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.rendering.RenderingConfig;
import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.ServiceAddress;
import dev.badgepipeline.upstream.UpstreamClient;
import dev.badgepipeline.upstream.UpstreamRetries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Opens the libraries of Jellyfin servers. */
@ApplicationScoped
class JellyfinProvider implements LibraryProvider {

  private static final String KIND = "jellyfin";

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
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<ConnectionDetails> configured() {
    return config.url().map(this::withKey);
  }

  private ConnectionDetails withKey(String url) {
    String key =
        config
            .apiKey()
            .orElseThrow(
                () -> new IllegalStateException("badge-pipeline.jellyfin.api-key is not set"));
    return new ConnectionDetails(
        KIND, Optional.of(url), Optional.of(new ApiKey(key)), Optional.empty());
  }

  @Override
  public MediaLibrary open(String connection, ConnectionDetails details) {
    return new JellyfinLibrary(connection, client(server(details)), limits());
  }

  @Override
  public Uni<ConnectionTest> test(ConnectionDetails details) {
    return details.url().isEmpty() || details.apiKey().isEmpty()
        ? Uni.createFrom()
            .item(ConnectionTest.fails(Problem.INCOMPLETE, "a url and an apiKey are needed"))
        : new JellyfinProbe(client(server(details))).run();
  }

  private JellyfinServer server(ConnectionDetails details) {
    String url =
        details
            .url()
            .orElseThrow(() -> new IllegalArgumentException("a Jellyfin server needs a url"));
    ApiKey key =
        details
            .apiKey()
            .orElseThrow(() -> new IllegalArgumentException("a Jellyfin server needs an apiKey"));
    return new JellyfinServer(new ServiceAddress(url), key, config.timeout());
  }

  private JellyfinClient client(JellyfinServer server) {
    return new JellyfinClient(server, limits(), http, retries, items);
  }

  private JellyfinLimits limits() {
    return new JellyfinLimits(
        config.maxPageBytes(), posters.maxBytes(), config.maxEpisodes(), config.itemTimeout());
  }
}
