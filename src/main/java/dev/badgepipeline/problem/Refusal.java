package dev.badgepipeline.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;

/** Ends a request that reaches no resource, and tells its caller why. */
@ApplicationScoped
public class Refusal {

  private final ObjectMapper json;

  Refusal(ObjectMapper json) {
    this.json = json;
  }

  /** Answers with the problem, unless there is an answer already. */
  public void send(RoutingContext call, Problem problem) {
    send(call, problem, OptionalInt.empty());
  }

  /**
   * The same, for a caller who may come again.
   *
   * @param retryAfter when that makes sense, in seconds
   */
  public void send(RoutingContext call, Problem problem, OptionalInt retryAfter) {
    HttpServerResponse response = call.response();
    if (response.headWritten() || response.closed()) {
      return;
    }
    retryAfter.ifPresent(seconds -> response.putHeader("Retry-After", Integer.toString(seconds)));
    response
        .setStatusCode(problem.status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(document(problem));
  }

  private String document(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem cannot be written", e);
    }
  }
}
