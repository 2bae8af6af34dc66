package dev.badgepipeline.api;

import dev.badgepipeline.rendering.RenderingConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses a body that is too large before it is read, and says so. Documents are small; one that
 * does not say how long it is would have to be read to be known.
 */
@ApplicationScoped
class RequestSizeLimit {

  private static final int BEFORE_THE_BODY_IS_READ = 900;
  private static final String POSTERS = "/api/v1/posters";
  private static final long ROOM_FOR_THE_ITEM = 1 << 20;
  private static final long LONGEST_DOCUMENT = 64 << 10;

  private final long longestPoster;

  RequestSizeLimit(RenderingConfig config) {
    this.longestPoster = config.maxBytes() + ROOM_FOR_THE_ITEM;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_THE_BODY_IS_READ);
  }

  private void check(RoutingContext request) {
    boolean isPoster = request.normalizedPath().startsWith(POSTERS);
    long limit = isPoster ? longestPoster : LONGEST_DOCUMENT;
    if (length(request) > limit) {
      refuse(request, Problem.of(413, "a request may have at most " + limit + " bytes"));
    } else if (!isPoster && request.request().getHeader("Transfer-Encoding") != null) {
      refuse(request, Problem.of(411, "a document must say its Content-Length"));
    } else {
      request.next();
    }
  }

  private static void refuse(RoutingContext request, Problem problem) {
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader("Connection", "close")
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(
            new JsonObject()
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail().orElse(""))
                .encode());
  }

  private static long length(RoutingContext request) {
    String length = request.request().getHeader("Content-Length");
    return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
  }
}
