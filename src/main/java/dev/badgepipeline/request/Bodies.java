package dev.badgepipeline.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Ends the connection of a caller who is answered before his body has arrived. What he still sends
 * is thrown away for a moment: a connection that is closed while something arrives takes along the
 * answer that was on its way.
 */
@ApplicationScoped
class Bodies {

  private static final int BEFORE_ALL_ELSE = 1_100;
  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(3);

  void register(@Observes Filters filters) {
    filters.register(Bodies::watch, BEFORE_ALL_ELSE);
  }

  private static void watch(RoutingContext call) {
    if (isLeft(call.request())) {
      call.addHeadersEndHandler(head -> announceEnd(call));
      call.addEndHandler(answered -> bidFarewell(call));
    }
    call.next();
  }

  /** Whether some of the body is still to come. */
  static boolean isLeft(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    boolean hasBody =
        (length != null && !length.equals("0")) || request.getHeader("Transfer-Encoding") != null;
    return hasBody && !request.isEnded();
  }

  private static void announceEnd(RoutingContext call) {
    if (isLeft(call.request())) {
      call.response().putHeader("Connection", "close");
    }
  }

  private static void bidFarewell(RoutingContext call) {
    HttpServerRequest request = call.request();
    if (request.isEnded() || call.response().closed()) {
      return;
    }
    call.vertx().setTimer(LONGEST_FAREWELL.toMillis(), late -> request.connection().close());
    request
        .exceptionHandler(gone -> {})
        .handler(thrownAway -> {})
        .endHandler(whole -> request.connection().close())
        .resume();
  }
}
