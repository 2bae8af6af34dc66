package dev.badgepipeline.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets only those in who have the key. Where no key is asked for, requests that a foreign web page
 * has had a browser make are kept out.
 */
@ApplicationScoped
class AccessControl {

  private static final int BEFORE_ALL_ROUTES = 1_000;
  private static final String BEARER = "Bearer ";
  private static final List<String> OPEN = List.of("/q/health", "/q/metrics");
  private static final List<String> LOCAL_NAMES = List.of("localhost", "127.0.0.1", "::1");

  private final SecurityConfig config;

  AccessControl(SecurityConfig config) {
    this.config = config;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_ALL_ROUTES);
  }

  private void check(RoutingContext request) {
    if (isOpen(request.normalizedPath())) {
      request.next();
    } else if (config.apiKey().isPresent()) {
      checkKey(request, config.apiKey().get());
    } else {
      checkBrowser(request);
    }
  }

  private static boolean isOpen(String path) {
    return OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
  }

  private static void checkKey(RoutingContext request, String key) {
    if (given(request.request()).filter(given -> isSame(given, key)).isPresent()) {
      request.next();
    } else {
      request.response().putHeader("WWW-Authenticate", "Bearer realm=\"badge-pipeline\"");
      refuse(
          request,
          401,
          "Unauthorized",
          "X-Api-Key or Authorization: Bearer must carry the API key");
    }
  }

  private static Optional<String> given(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader("X-Api-Key"))
        .or(
            () ->
                Optional.ofNullable(request.getHeader("Authorization"))
                    .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                    .map(header -> header.substring(BEARER.length()).strip()));
  }

  /** Takes as long for a key that is nearly right as for any other. */
  private static boolean isSame(String given, String key) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
  }

  private void checkBrowser(RoutingContext request) {
    String host = withoutPort(Optional.ofNullable(request.request().getHeader("Host")).orElse(""));
    Optional<String> origin = Optional.ofNullable(request.request().getHeader("Origin"));
    boolean known = config.externalAuthentication() || isKnownName(host);
    if (known && origin.map(from -> isHost(from, host)).orElse(true)) {
      request.next();
    } else {
      refuse(
          request,
          403,
          "Forbidden",
          "without an API key, only pages of the service itself may call it, under the names"
              + " localhost and badge-pipeline.allowed-hosts");
    }
  }

  private boolean isKnownName(String host) {
    return host.isEmpty()
        || LOCAL_NAMES.contains(host)
        || config.allowedHosts().orElse(List.of()).contains(host);
  }

  private static boolean isHost(String origin, String host) {
    try {
      return host.equalsIgnoreCase(withoutPort(String.valueOf(URI.create(origin).getAuthority())));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String withoutPort(String authority) {
    String lower = authority.toLowerCase(Locale.ROOT);
    int end = lower.startsWith("[") ? lower.indexOf(']') : lower.lastIndexOf(':');
    String host = end < 0 ? lower : lower.substring(0, end);
    return host.replace("[", "");
  }

  private static void refuse(RoutingContext request, int status, String title, String detail) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/problem+json")
        .end(
            new JsonObject()
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .encode());
  }
}
