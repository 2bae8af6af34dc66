package dev.badgepipeline.notification;

import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.ServiceAddress;
import java.util.Optional;

/**
 * Where messages go.
 *
 * @param name that its owner has given it
 * @param address a secret, since whoever knows it may write there
 */
record Target(String name, TargetType type, ServiceAddress address, Optional<ApiKey> token) {

  static Target of(String name, NotificationsConfig.Declared declared) {
    return new Target(
        name,
        declared.type(),
        new ServiceAddress(declared.url()),
        declared.token().map(String::strip).map(ApiKey::new));
  }

  /** Without address and token. */
  @Override
  public String toString() {
    return name + " (" + type.shown() + ")";
  }
}
