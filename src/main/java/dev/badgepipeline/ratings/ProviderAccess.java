package dev.badgepipeline.ratings;

import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.ServiceAddress;
import java.util.Optional;

/**
 * How a provider is reached.
 *
 * @param key empty when its owner has none: the provider is not asked then
 */
public record ProviderAccess(ServiceAddress address, Optional<ApiKey> key) {

  /** The access that a configuration states. */
  public static ProviderAccess of(String url, Optional<String> key) {
    return new ProviderAccess(new ServiceAddress(url), key.map(ApiKey::new));
  }
}
