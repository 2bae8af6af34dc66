package dev.badgepipeline.notification;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.context.OwnContexts;
import dev.badgepipeline.time.SteadyTime;
import dev.badgepipeline.upstream.ServiceAddress;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Tells people of causes: each of them once in a while, in all places that they want to read it in.
 * Each instance does so for itself.
 */
@ApplicationScoped
class Notifications {

  private final List<TargetQueue> queues;
  private final ToldCauses told;
  private final Optional<ServiceAddress> link;
  private final Clock clock;

  Notifications(
      Targets targets,
      TargetSender sender,
      NotifyConfig config,
      OwnContexts contexts,
      Clock clock,
      SteadyTime time) {
    this.queues =
        targets.all().stream()
            .map(
                target ->
                    new TargetQueue(
                        target, sender, Notifications::pause, work -> start(contexts, work)))
            .toList();
    this.told = new ToldCauses(config.onceIn(), time);
    this.link = config.link().map(ServiceAddress::new);
    this.clock = clock;
  }

  private static void start(OwnContexts contexts, Supplier<Uni<Void>> work) {
    contexts.open().start(work, new CompletableFuture<>());
  }

  private static Uni<Void> pause(Duration pause) {
    return CallerContext.current()
        .receive(Uni.createFrom().voidItem().onItem().delayIt().by(pause));
  }

  /** Whether there is anybody to tell. */
  boolean areWanted() {
    return !queues.isEmpty();
  }

  /** Tells of a cause, unless that was done lately. Returns at once, and never fails. */
  void tell(Cause cause) {
    if (areWanted() && told.isNew(cause)) {
      Message message = message(cause);
      queues.forEach(queue -> queue.add(message));
    }
  }

  private Message message(Cause cause) {
    return new Message(
        cause.kind(),
        cause.title(),
        cause.text(),
        cause.severity(),
        clock.instant(),
        link.map(service -> service.at(cause.path())));
  }

  /** What waits is not told any more; whoever starts the service again hears of it anew. */
  void stop(@Observes ShutdownEvent event) {
    queues.forEach(TargetQueue::close);
  }
}
