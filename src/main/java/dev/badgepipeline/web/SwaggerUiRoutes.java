package dev.badgepipeline.web;

import dev.badgepipeline.problem.Problem;
import dev.badgepipeline.problem.Refusal;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Serves Swagger UI, where people read the document of the API and try what it says. */
@Singleton
class SwaggerUiRoutes {

  private static final String PATH = "/q/swagger-ui";
  private static final String FOLDER = PATH + "/";
  private static final String DOCUMENT = "index.html";

  /**
   * Nothing but its own files and the API. Unlike the page it may turn text into elements, which it
   * does everywhere.
   */
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' blob: data:",
          "connect-src 'self'",
          "form-action 'none'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  private final Refusal refusal;

  SwaggerUiRoutes(Refusal refusal) {
    this.refusal = refusal;
  }

  void register(@Observes Router router) {
    router.route(PATH).handler(SwaggerUiRoutes::leadIntoTheFolder);
    router
        .route(FOLDER + "*")
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .blockingHandler(this::sendFile, /* ordered= */ false);
  }

  /** Files name each other by relative paths. */
  private static void leadIntoTheFolder(RoutingContext call) {
    if (call.normalizedPath().equals(PATH)) {
      call.response().setStatusCode(302).putHeader("Location", FOLDER).end();
    } else {
      call.next();
    }
  }

  private void sendFile(RoutingContext call) {
    String name = call.normalizedPath().substring(FOLDER.length());
    SwaggerUiFiles.file(name.isEmpty() ? DOCUMENT : name)
        .ifPresentOrElse(
            file -> send(call, file),
            () -> refusal.send(call, Problem.of(404, "Swagger UI has no such file")));
  }

  private static void send(RoutingContext call, PageFile file) {
    call.response().putHeader("Content-Security-Policy", POLICY);
    FileAnswer.send(call, file, FileAnswer.ASK_EACH_TIME);
  }
}
