package dev.badgepipeline.connection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.badgepipeline.library.ConnectionDetails;
import dev.badgepipeline.upstream.ApiKey;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the owner has saved, as it is written to the file.
 *
 * @param connections by name, in the order in which they were first saved
 * @param providers the keys of rating providers, by the providers' names
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record Saved(Map<String, Connection> connections, Map<String, String> providers) {

  static final Saved NOTHING = new Saved(Map.of(), Map.of());

  Saved(@Nullable Map<String, Connection> connections, @Nullable Map<String, String> providers) {
    this.connections = copy(Objects.requireNonNullElse(connections, Map.of()));
    this.providers = copy(Objects.requireNonNullElse(providers, Map.of()));
  }

  private static <T> Map<String, T> copy(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** A connection with its key in plain text: it is what the file is closed to others for. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Connection(
      String kind, Optional<String> url, Optional<String> apiKey, Optional<String> path) {

    static Connection of(ConnectionDetails details) {
      return new Connection(
          details.kind(), details.url(), details.apiKey().map(ApiKey::value), details.path());
    }

    ConnectionDetails details() {
      return new ConnectionDetails(kind, url, apiKey.map(ApiKey::new), path);
    }

    @Override
    public String toString() {
      return details().toString();
    }
  }

  Saved withConnection(String name, ConnectionDetails details) {
    return new Saved(with(connections, name, Connection.of(details)), providers);
  }

  Saved withoutConnection(String name) {
    return new Saved(without(connections, name), providers);
  }

  Saved withProvider(String name, ApiKey key) {
    return new Saved(connections, with(providers, name, key.value()));
  }

  Saved withoutProvider(String name) {
    return new Saved(connections, without(providers, name));
  }

  private static <T> Map<String, T> with(Map<String, T> map, String name, T value) {
    Map<String, T> more = new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }

  private static <T> Map<String, T> without(Map<String, T> map, String name) {
    Map<String, T> fewer = new LinkedHashMap<>(map);
    fewer.remove(name);
    return fewer;
  }

  /** Keys are in plain text here, so it does not show itself. */
  @Override
  public String toString() {
    return connections.keySet() + " " + providers.keySet();
  }
}
