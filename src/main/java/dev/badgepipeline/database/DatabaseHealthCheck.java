package dev.badgepipeline.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness with the truth about each strategy in its data. It stays up without a database, since
 * the service goes on serving from its cache; liveness does not look at the database at all. What
 * the driver says is left out, since nobody is asked for a key here and it names addresses.
 */
@Readiness
@ApplicationScoped
class DatabaseHealthCheck implements HealthCheck {

  private final DatabaseMonitor monitor;

  DatabaseHealthCheck(DatabaseMonitor monitor) {
    this.monitor = monitor;
  }

  @Override
  public HealthCheckResponse call() {
    DatabaseState state = monitor.state();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("database")
            .up()
            .withData("phase", state.phase().name())
            .withData("tier", state.tier().name())
            .withData("degraded", state.tier() != Tier.MAIN_POOL)
            .withData("circuit", state.circuit())
            .withData("generation", state.generation())
            .withData("pendingChanges", state.pendingChanges());
    state.strategies().forEach(strategy -> describe(strategy, response));
    return response.build();
  }

  private static void describe(
      DatabaseState.StrategyHealth strategy, HealthCheckResponseBuilder response) {
    String name = strategy.strategy().name();
    response.withData(name, strategy.healthy() ? "UP" : "DOWN");
    response.withData(name + ".latencyMs", strategy.latencyMs());
  }
}
