package dev.badgepipeline.deploy;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.Optional;

/**
 * What the proxy passes on of a request: all that calls without a body have.
 *
 * @param target path and query
 */
record ProxiedRequest(String method, URI target, Optional<String> apiKey) {

  static ProxiedRequest of(HttpExchange exchange) {
    return new ProxiedRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Api-Key")));
  }
}
