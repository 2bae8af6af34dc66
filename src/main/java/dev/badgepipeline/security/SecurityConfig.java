package dev.badgepipeline.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Who may call the service. */
@ConfigMapping(prefix = "badge-pipeline")
public interface SecurityConfig {

  /**
   * The key that every call must carry: at least 16 characters that do not repeat themselves.
   * Unset: no key is asked for.
   */
  Optional<String> apiKey();

  /**
   * Whether a service without a key asks for a code that its log shows once at its start, and has
   * the page make a key with it, which is kept in the data directory. Then it listens on another
   * address than loopback too. Several instances behind one address need {@code
   * badge-pipeline.api-key} instead. The container images set it.
   */
  @WithDefault("false")
  boolean setupCode();

  /**
   * The secret in the paths of webhooks, for senders that cannot send a header: at least 16
   * letters, digits, hyphens and underscores. Unset: one that the service makes at its first start
   * and keeps in its data directory; several instances behind one address need the same.
   */
  Optional<String> webhookToken();

  /**
   * Whether something in front of the service says who may call it. Only then does it listen on
   * another address than loopback without a key of its own.
   */
  @WithDefault("false")
  boolean externalAuthentication();

  /**
   * The names by which browsers may call a service that asks for no key, besides {@code localhost}:
   * a page elsewhere must not reach it under a name that somebody has pointed at this machine.
   */
  Optional<List<String>> allowedHosts();
}
