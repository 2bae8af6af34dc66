package dev.badgepipeline.security;

import dev.badgepipeline.problem.Problem;
import dev.badgepipeline.problem.Refusal;
import dev.badgepipeline.web.PagePaths;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/**
 * Lets only those in who have the key. Where no key is asked for, requests that a foreign web page
 * has had a browser make are kept out.
 */
@ApplicationScoped
class AccessControl {

  private static final int BEFORE_ALL_ROUTES = 1_000;
  private static final List<String> OPEN = List.of("/q/health", "/q/metrics");

  private final Optional<ApiKey> key;
  private final SecurityConfig config;
  private final WrongKeys wrongKeys;
  private final WebhookToken webhookToken;
  private final Refusal refusal;

  AccessControl(
      SecurityConfig config, WrongKeys wrongKeys, WebhookToken webhookToken, Refusal refusal) {
    this.key = config.apiKey().map(ApiKey::new);
    this.config = config;
    this.wrongKeys = wrongKeys;
    this.webhookToken = webhookToken;
    this.refusal = refusal;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_ALL_ROUTES);
  }

  private void check(RoutingContext call) {
    if (isOpen(call.normalizedPath()) || webhookToken.opens(call.normalizedPath())) {
      call.next();
    } else if (key.isPresent()) {
      checkKey(call, key.get());
    } else {
      checkBrowser(call);
    }
  }

  private static boolean isOpen(String path) {
    return PagePaths.contains(path)
        || OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
  }

  private void checkKey(RoutingContext call, ApiKey right) {
    Optional<String> given = ApiKey.given(call.request());
    if (given.filter(right::is).isPresent()) {
      call.next();
    } else if (given.isPresent()) {
      wrongKeys.afterPenalty(call, () -> askForKey(call));
    } else {
      askForKey(call);
    }
  }

  private void askForKey(RoutingContext call) {
    if (!call.response().headWritten()) {
      call.response().putHeader("WWW-Authenticate", "Bearer realm=\"badge-pipeline\"");
    }
    refusal.send(
        call, Problem.of(401, "X-Api-Key or Authorization: Bearer must carry the API key"));
  }

  private void checkBrowser(RoutingContext call) {
    BrowserOrigin origin = BrowserOrigin.of(call.request());
    boolean isKnown =
        config.externalAuthentication()
            || origin.isCalledBy(config.allowedHosts().orElse(List.of()));
    if (isKnown && origin.isOwn()) {
      call.next();
    } else {
      refusal.send(
          call,
          Problem.of(
              403,
              "without an API key, only pages of the service itself may call it, under the names"
                  + " localhost and badge-pipeline.allowed-hosts"));
    }
  }
}
