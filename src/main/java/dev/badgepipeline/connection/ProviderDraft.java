package dev.badgepipeline.connection;

import dev.badgepipeline.upstream.ApiKey;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * A key to a rating provider as its owner writes it.
 *
 * @param name of the provider that the key is to be tried with
 * @param apiKey the key or, where the provider calls it so, the token
 */
@RegisterForReflection
public record ProviderDraft(Optional<String> name, Optional<String> apiKey) {

  String providerName() {
    return ConnectionDraft.text("name", name)
        .orElseThrow(() -> InvalidConnectionException.of("name", "is missing"));
  }

  Optional<ApiKey> givenKey() {
    return ConnectionDraft.text("apiKey", apiKey).map(ApiKey::new);
  }

  ApiKey key() {
    return givenKey().orElseThrow(() -> InvalidConnectionException.of("apiKey", "is missing"));
  }

  /** Has a key in plain text, so it does not show it. */
  @Override
  public String toString() {
    return String.valueOf(name);
  }
}
