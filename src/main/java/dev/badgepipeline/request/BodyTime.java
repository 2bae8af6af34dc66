package dev.badgepipeline.request;

import dev.badgepipeline.problem.Problem;
import dev.badgepipeline.problem.Refusal;
import dev.badgepipeline.time.SteadyTime;
import io.quarkus.vertx.http.runtime.filters.Filters;
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
    if (Bodies.isLeft(call)) {
      Arrival arrival = new Arrival(call, time.passed());
      CallWatch.every(config.longestPause(), call, arrival::isToBeLookedAtAgain);
    }
    call.next();
  }

  /** What is known of a body on its way. */
  private final class Arrival {

    private final RoutingContext call;
    private final Duration begun;
    private long bytesBefore;

    Arrival(RoutingContext call, Duration begun) {
      this.call = call;
      this.begun = begun;
    }

    private boolean isToBeLookedAtAgain() {
      if (!Bodies.isLeft(call) || call.response().ended()) {
        return false;
      }
      long bytes = call.request().bytesRead();
      boolean isLate = time.passed().minus(begun).compareTo(config.longestBody()) > 0;
      if (isLate || bytes - bytesBefore < LEAST_BYTES) {
        refusal.send(call, Problem.of(408, "the body of the request does not arrive"));
        return false;
      }
      bytesBefore = bytes;
      return true;
    }
  }
}
