package dev.badgepipeline.ratings;

/**
 * Knows how providers are reached at this moment. It is asked for every call, since an owner may
 * set a key or an address while the service runs.
 */
@FunctionalInterface
public interface ProviderConnections {

  /**
   * The access to a provider.
   *
   * @param provider its name, such as {@code OMDb}
   * @param configured what the configuration says
   */
  ProviderAccess now(String provider, ProviderAccess configured);
}
