package dev.badgepipeline.security;

import dev.badgepipeline.web.PagePaths;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What anybody may call: the page, whoever watches the service, and webhooks with their secret. */
@ApplicationScoped
class OpenPaths {

  private static final List<String> OPEN = List.of("/q/health", "/q/metrics");
  private static final String ENTRANCE = "/api/v1/session";

  private final WebhookToken webhookToken;

  OpenPaths(WebhookToken webhookToken) {
    this.webhookToken = webhookToken;
  }

  boolean include(RoutingContext call) {
    String path = call.normalizedPath();
    return PagePaths.contains(path)
        || OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"))
        || webhookToken.opens(path);
  }

  /** Whether it is here that a caller shows the key, or learns that he must. */
  boolean isEntrance(RoutingContext call) {
    return call.normalizedPath().equals(ENTRANCE);
  }
}
