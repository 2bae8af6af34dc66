package dev.badgepipeline.webhook;

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
class WebhookTimer {

  private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final OwnContexts contexts;
  private final Webhooks webhooks;
  private final WebhookRounds rounds;
  private final WebhookFile file;
  private final OneAtATime round = new OneAtATime();
  private long timer;

  WebhookTimer(
      Vertx vertx,
      OwnContexts contexts,
      Webhooks webhooks,
      WebhookRounds rounds,
      WebhookFile file) {
    this.vertx = vertx;
    this.contexts = contexts;
    this.webhooks = webhooks;
    this.rounds = rounds;
    this.file = file;
  }

  void start(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
    webhooks.goOn();
    timer =
        vertx.setPeriodic(BETWEEN_ROUNDS.toMillis(), tick -> round.begin(contexts, rounds::round));
  }

  /** What waits is on disk, for the next start. */
  void stop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
    file.close();
  }
}
