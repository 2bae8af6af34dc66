package dev.badgepipeline.request;

import dev.badgepipeline.problem.Problem;
import dev.badgepipeline.problem.Refusal;
import dev.badgepipeline.time.SteadyTime;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Ends requests whose body arrives too slowly, or not at all: somebody holds a connection with
 * little effort.
 */
@ApplicationScoped
class BodyTime {

  private static final int ONCE_ITS_SENDER_MAY_CALL = 89;
  private static final long LEAST_BYTES = 16 << 10;

  private final RequestConfig config;
  private final SteadyTime time;
  private final Refusal refusal;

  BodyTime(RequestConfig config, SteadyTime time, Refusal refusal) {
    this.config = config;
    this.time = time;
    this.refusal = refusal;
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, ONCE_ITS_SENDER_MAY_CALL);
  }

  private void watch(RoutingContext call) {
    if (Bodies.isLeft(call.request())) {
      lookLater(call, time.passed(), 0);
    }
    call.next();
  }

  private void lookLater(RoutingContext call, Duration begun, long bytesBefore) {
    call.vertx()
        .setTimer(config.longestPause().toMillis(), later -> look(call, begun, bytesBefore));
  }

  private void look(RoutingContext call, Duration begun, long bytesBefore) {
    HttpServerRequest request = call.request();
    if (request.isEnded() || call.response().ended() || call.response().closed()) {
      return;
    }
    long bytes = request.bytesRead();
    boolean isLate = time.passed().minus(begun).compareTo(config.longestBody()) > 0;
    if (isLate || bytes - bytesBefore < LEAST_BYTES) {
      refusal.send(call, Problem.of(408, "the body of the request does not arrive"));
    } else {
      lookLater(call, begun, bytes);
    }
  }
}
