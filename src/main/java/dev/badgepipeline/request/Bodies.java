package dev.badgepipeline.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Ends the connection of a caller who is answered before his body has arrived. What he still sends
 * is thrown away for a moment: a connection that is closed while something arrives takes along the
 * answer that was on its way.
 */
@ApplicationScoped
class Bodies {

  private static final Logger LOG = Logger.getLogger(Bodies.class);
  private static final int BEFORE_ALL_ELSE = 1_100;
  private static final String ARRIVAL = Bodies.class.getName() + ".arrival";
  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(3);

  void register(@Observes Filters filters) {
    filters.register(Bodies::watch, BEFORE_ALL_ELSE);
  }

  private static void watch(RoutingContext call) {
    if (hasBody(call.request())) {
      call.put(ARRIVAL, call.request().end());
      call.addHeadersEndHandler(head -> announceEnd(call));
      call.addEndHandler(answered -> bidFarewell(call));
    }
    call.next();
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    return (length != null && !length.equals("0"))
        || request.getHeader("Transfer-Encoding") != null;
  }

  /**
   * Whether some of the body is still to come. A request that is held up while its form is worked
   * on calls itself unfinished, although all of it has arrived: its end tells.
   */
  static boolean isLeft(RoutingContext call) {
    Future<Void> arrival = call.get(ARRIVAL);
    return arrival != null && !arrival.isComplete();
  }

  private static void announceEnd(RoutingContext call) {
    if (isLeft(call)) {
      call.response().putHeader("Connection", "close");
    }
  }

  private static void bidFarewell(RoutingContext call) {
    if (!isLeft(call) || call.response().closed()) {
      return;
    }
    HttpServerRequest request = call.request();
    HttpConnection connection = request.connection();
    call.vertx().setTimer(LONGEST_FAREWELL.toMillis(), late -> connection.close());
    throwAway(request, connection);
  }

  private static void throwAway(HttpServerRequest request, HttpConnection connection) {
    try {
      request
          .exceptionHandler(gone -> {})
          .handler(bytes -> {})
          .endHandler(whole -> connection.close())
          .resume();
    } catch (IllegalStateException arrived) {
      LOG.debug("All of the body had arrived, and nobody has read it");
    }
  }
}
