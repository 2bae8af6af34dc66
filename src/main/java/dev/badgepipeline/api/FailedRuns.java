package dev.badgepipeline.api;

import dev.badgepipeline.pipeline.RunFailedException;
import dev.badgepipeline.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets the problem that a failed run is to its caller name the run. */
public final class FailedRuns {

  private static final String RUN_ID = FailedRuns.class.getName();

  /** A run's own failure, of which the call remembers the run. */
  static <T> Uni<T> named(RoutingContext call, Uni<T> run) {
    return run.onFailure(RunFailedException.class)
        .transform(
            failed -> {
              call.put(RUN_ID, failed.report().runId());
              return failed.failure();
            });
  }

  @ServerResponseFilter
  public void name(ContainerResponseContext response, RoutingContext call) {
    String runId = call.get(RUN_ID);
    if (runId != null && response.getEntity() instanceof Problem problem) {
      response.setEntity(problem.ofRun(runId));
    }
  }
}
