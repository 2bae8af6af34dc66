package dev.badgepipeline.job.schedule;

import dev.badgepipeline.context.OneAtATime;
import dev.badgepipeline.context.OwnContexts;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;

/** Has rounds made while the service runs. */
@ApplicationScoped
class ScheduleTimer {

  private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(20);

  private final Vertx vertx;
  private final OwnContexts contexts;
  private final ScheduleRounds rounds;
  private final OneAtATime round = new OneAtATime();
  private long timer;

  ScheduleTimer(Vertx vertx, OwnContexts contexts, ScheduleRounds rounds) {
    this.vertx = vertx;
    this.contexts = contexts;
    this.rounds = rounds;
  }

  void start(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
    timer =
        vertx.setPeriodic(BETWEEN_ROUNDS.toMillis(), tick -> round.begin(contexts, rounds::round));
  }

  void stop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }
}
