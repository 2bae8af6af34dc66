package dev.badgepipeline.connection;

import dev.badgepipeline.ratings.ProviderAccess;
import dev.badgepipeline.ratings.ProviderConnections;
import dev.badgepipeline.upstream.ApiKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** Gives providers the keys that were saved, where the environment sets none. */
@ApplicationScoped
class SavedProviderKeys implements ProviderConnections {

  private final ConnectionFile file;

  SavedProviderKeys(ConnectionFile file) {
    this.file = file;
  }

  @Override
  public ProviderAccess now(String provider, ProviderAccess configured) {
    return new ProviderAccess(
        configured.address(), configured.key().or(() -> saved(provider.toLowerCase(Locale.ROOT))));
  }

  private Optional<ApiKey> saved(String provider) {
    return Optional.ofNullable(file.read().providers().get(provider)).map(ApiKey::new);
  }
}
