package dev.badgepipeline.ratings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.UpstreamClient;
import dev.badgepipeline.upstream.UpstreamRequest;
import dev.badgepipeline.upstream.UpstreamResponse;
import dev.badgepipeline.upstream.UpstreamRetries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  private final QuotaWatch quotas;

  public ProviderCalls(
      UpstreamClient client,
      UpstreamRetries retries,
      ObjectMapper json,
      RatingsConfig config,
      ProviderConnections connections,
      QuotaWatch quotas) {
    this.client = client;
    this.retries = retries;
    this.json = json;
    this.config = config;
    this.connections = connections;
    this.quotas = quotas;
  }

  ProviderAccess access(String provider, ProviderAccess configured) {
    return connections.now(provider, configured);
  }

  UpstreamRequest get(String provider, String url, Duration timeout) {
    return UpstreamRequest.get(provider, url, timeout, config.maxBytes())
        .withHeader("Accept", "application/json");
  }

  /**
   * The answers for many titles may be longer than the one for a title, though not as many times.
   */
  UpstreamRequest post(String provider, String url, Duration timeout, Object wanted, int titles) {
    int longer = (int) Math.ceil(Math.sqrt(titles));
    UpstreamRequest request =
        UpstreamRequest.get(
            provider,
            url,
            timeout,
            (int) Math.min(Integer.MAX_VALUE, (long) longer * config.maxBytes()));
    return request
        .withHeader("Accept", "application/json")
        .posting(written(wanted), "application/json");
  }

  private byte[] written(Object wanted) {
    try {
      return json.writeValueAsBytes(wanted);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is wanted is plain values", e);
    }
  }

  <T> Uni<T> repeated(Supplier<Uni<T>> call) {
    return retries.costly(call);
  }

  /**
   * Sends a request, and listens to what the answer says of the provider's limit.
   *
   * @param key that it is sent with
   */
  Uni<UpstreamResponse> send(UpstreamRequest request, ApiKey key) {
    return client
        .send(request)
        .invoke(response -> quotas.heard(request.service(), key, response.headers()));
  }

  /** The document in a response; empty when it is none, as a proxy's page of an error. */
  <T> Uni<Optional<T>> document(UpstreamResponse response, Class<T> type) {
    return response.decode(body -> read(body, type));
  }

  /** The documents in a response that is a list, of which some may be unreadable. */
  <T> Uni<Optional<List<Optional<T>>>> documents(UpstreamResponse response, Class<T> type) {
    return response.decode(body -> readList(body, type));
  }

  private <T> Optional<List<Optional<T>>> readList(byte[] body, Class<T> type) {
    try {
      JsonNode list = json.readTree(body);
      if (!list.isArray()) {
        return Optional.empty();
      }
      List<Optional<T>> documents = new ArrayList<>();
      list.forEach(one -> documents.add(readable(one, type)));
      return Optional.of(documents);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> readable(JsonNode one, Class<T> type) {
    try {
      return Optional.ofNullable(json.treeToValue(one, type));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> read(byte[] body, Class<T> type) {
    try {
      return Optional.ofNullable(json.readValue(body, type));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
