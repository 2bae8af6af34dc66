package dev.badgepipeline.notification;

import dev.badgepipeline.context.OneAtATime;
import dev.badgepipeline.context.OwnContexts;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.OptionalLong;

/** Has libraries watched while the service runs, where there is anybody to tell. */
@ApplicationScoped
class LibraryWatchTimer {

  private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(1);

  private final Vertx vertx;
  private final OwnContexts contexts;
  private final Notifications notifications;
  private final LibraryWatch watch;
  private final OneAtATime round = new OneAtATime();
  private OptionalLong timer = OptionalLong.empty();

  LibraryWatchTimer(
      Vertx vertx, OwnContexts contexts, Notifications notifications, LibraryWatch watch) {
    this.vertx = vertx;
    this.contexts = contexts;
    this.notifications = notifications;
    this.watch = watch;
  }

  void start(@Observes StartupEvent event) {
    if (notifications.areWanted()) {
      timer =
          OptionalLong.of(
              vertx.setPeriodic(
                  BETWEEN_ROUNDS.toMillis(), tick -> round.begin(contexts, watch::round)));
    }
  }

  void stop(@Observes ShutdownEvent event) {
    timer.ifPresent(vertx::cancelTimer);
  }
}
