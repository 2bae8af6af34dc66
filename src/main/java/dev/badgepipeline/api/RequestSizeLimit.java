package dev.badgepipeline.api;

import dev.badgepipeline.rendering.RenderingConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses a body that is too large before it is read, and says so. */
@ApplicationScoped
class RequestSizeLimit {

  private static final int BEFORE_THE_BODY_IS_READ = 900;
  private static final long ROOM_FOR_THE_ITEM = 1 << 20;

  private final long limit;

  RequestSizeLimit(RenderingConfig config) {
    this.limit = config.maxBytes() + ROOM_FOR_THE_ITEM;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_THE_BODY_IS_READ);
  }

  private void check(RoutingContext request) {
    if (length(request) <= limit) {
      request.next();
      return;
    }
    Problem problem = Problem.of(413, "a request may have at most " + limit + " bytes");
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
