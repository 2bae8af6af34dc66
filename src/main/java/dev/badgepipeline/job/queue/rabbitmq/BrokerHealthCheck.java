package dev.badgepipeline.job.queue.rabbitmq;

import dev.badgepipeline.job.queue.QueueState;
import dev.badgepipeline.job.queue.WorkQueue;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether work can be shared, as data. It is always up and has no part in liveness and readiness:
 * an instance without its broker serves everything but what only others could do.
 */
@Wellness
@ApplicationScoped
class BrokerHealthCheck implements HealthCheck {

  private final RabbitmqConfig config;
  private final WorkQueue queue;

  BrokerHealthCheck(RabbitmqConfig config, WorkQueue queue) {
    this.config = config;
    this.queue = queue;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("broker").up().withData("configured", config.url().isPresent());
    QueueState state = queue.state();
    response.withData("takesWork", state instanceof QueueState.Open);
    if (state instanceof QueueState.Away away) {
      response.withData("reason", away.reason());
    }
    return response.build();
  }
}
