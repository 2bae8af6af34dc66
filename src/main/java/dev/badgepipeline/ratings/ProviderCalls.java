package dev.badgepipeline.ratings;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.upstream.UpstreamClient;
import dev.badgepipeline.upstream.UpstreamRequest;
import dev.badgepipeline.upstream.UpstreamResponse;
import dev.badgepipeline.upstream.UpstreamRetries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What all providers need to be asked. */
@ApplicationScoped
public class ProviderCalls {

  private final UpstreamClient client;
  private final UpstreamRetries retries;
  private final ObjectMapper json;
  private final RatingsConfig config;
  private final ProviderConnections connections;

  public ProviderCalls(
      UpstreamClient client,
      UpstreamRetries retries,
      ObjectMapper json,
      RatingsConfig config,
      ProviderConnections connections) {
    this.client = client;
    this.retries = retries;
    this.json = json;
    this.config = config;
    this.connections = connections;
  }

  ProviderAccess access(String provider, ProviderAccess configured) {
    return connections.now(provider, configured);
  }

  UpstreamRequest get(String provider, String url, Duration timeout) {
    return UpstreamRequest.get(provider, url, timeout, config.maxBytes())
        .withHeader("Accept", "application/json");
  }

  <T> Uni<T> repeated(Supplier<Uni<T>> call) {
    return retries.costly(call);
  }

  Uni<UpstreamResponse> send(UpstreamRequest request) {
    return client.send(request);
  }

  /** The document in a response; empty when it is none, as a proxy's page of an error. */
  <T> Uni<Optional<T>> document(UpstreamResponse response, Class<T> type) {
    return response.decode(body -> read(body, type));
  }

  private <T> Optional<T> read(byte[] body, Class<T> type) {
    try {
      return Optional.ofNullable(json.readValue(body, type));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
