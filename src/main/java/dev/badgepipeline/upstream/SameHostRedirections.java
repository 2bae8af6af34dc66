package dev.badgepipeline.upstream;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Follows a redirection of a reading request to where scheme, host and port are the same. Any other
 * would take the key to somebody else; its own response is then the answer.
 */
final class SameHostRedirections
    implements Function<HttpClientResponse, @Nullable Future<RequestOptions>> {

  @Override
  public @Nullable Future<RequestOptions> apply(HttpClientResponse response) {
    HttpClientRequest redirected = response.request();
    String location = response.getHeader(HttpHeaders.LOCATION);
    if (location == null || !redirected.getMethod().equals(HttpMethod.GET)) {
      return null;
    }
    URI from = URI.create(redirected.absoluteURI());
    @Nullable URI target = target(from, location);
    if (target == null || !origin(target).equals(origin(from))) {
      return null;
    }
    response.exceptionHandler(ended -> {});
    redirected.reset(); // Its body is not read, and would hold the connection.
    return Future.succeededFuture(
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setAbsoluteURI(target.toString())
            .setHeaders(redirected.headers()));
  }

  private static @Nullable URI target(URI from, String location) {
    try {
      URI target = from.resolve(location);
      return target.getHost() == null ? null : target;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Where a request goes, with the port that its scheme stands for. */
  private record Origin(String scheme, String host, int port) {}

  private static Origin origin(URI uri) {
    boolean secure = "https".equalsIgnoreCase(uri.getScheme());
    int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
    return new Origin(
        String.valueOf(uri.getScheme()).toLowerCase(java.util.Locale.ROOT),
        String.valueOf(uri.getHost()).toLowerCase(java.util.Locale.ROOT),
        port);
  }
}
