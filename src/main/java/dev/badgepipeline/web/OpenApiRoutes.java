package dev.badgepipeline.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Serves the document of the API: in YAML to whoever does not ask for JSON. */
@Singleton
class OpenApiRoutes {

  private static final String PATH = "/q/openapi";

  void register(@Observes Router router) {
    router.route(PATH).handler(OpenApiRoutes::sendAsAsked);
    router.route(PATH + ".json").handler(call -> send(call, OpenApiDocument.JSON));
    router.route(PATH + ".yaml").handler(call -> send(call, OpenApiDocument.YAML));
    router.route(PATH + ".yml").handler(call -> send(call, OpenApiDocument.YAML));
  }

  private static void sendAsAsked(RoutingContext call) {
    call.response().headers().add("Vary", "Accept");
    send(call, isAskedForJson(call) ? OpenApiDocument.JSON : OpenApiDocument.YAML);
  }

  /** Whoever names JSON gets it, however much he would like something else better. */
  private static boolean isAskedForJson(RoutingContext call) {
    Optional<String> accepted = Optional.ofNullable(call.request().getHeader("Accept"));
    Optional<String> format = call.queryParam("format").stream().findFirst();
    return accepted.filter(types -> types.contains("application/json")).isPresent()
        || format.filter("json"::equalsIgnoreCase).isPresent();
  }

  private static void send(RoutingContext call, PageFile document) {
    FileAnswer.send(call, document, FileAnswer.ASK_EACH_TIME);
  }
}
