package dev.badgepipeline.security;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start where anybody on the network could use the service. */
@Startup
@ApplicationScoped
class Exposure {

  private static final int SHORTEST_KEY = 16;

  private final SecurityConfig config;
  private final String host;

  Exposure(SecurityConfig config, @ConfigProperty(name = "quarkus.http.host") String host) {
    this.config = config;
    this.host = host;
  }

  @PostConstruct
  void check() {
    if (config.apiKey().filter(key -> key.length() < SHORTEST_KEY).isPresent()) {
      throw new UnsafeExposureException(
          "badge-pipeline.api-key must have at least " + SHORTEST_KEY + " characters");
    }
    if (config.apiKey().isEmpty() && !config.externalAuthentication() && !isLoopback(host)) {
      throw new UnsafeExposureException(
          "the service would listen on "
              + host
              + " without asking for a key: set badge-pipeline.api-key, or"
              + " badge-pipeline.external-authentication=true if something in front of it asks");
    }
  }

  static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
