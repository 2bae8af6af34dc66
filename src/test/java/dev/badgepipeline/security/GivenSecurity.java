package dev.badgepipeline.security;

import java.util.List;
import java.util.Optional;

/** Settings of who may call, as a test has them. */
record GivenSecurity(
    Optional<String> apiKey,
    Optional<String> webhookToken,
    boolean setupCode,
    boolean externalAuthentication)
    implements SecurityConfig {

  @Override
  public Optional<List<String>> allowedHosts() {
    return Optional.empty();
  }
}
