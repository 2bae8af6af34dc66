package dev.badgepipeline.security;

import dev.badgepipeline.log.Visible;
import dev.badgepipeline.time.SteadyTime;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Counts calls that carry a wrong key, says so in the log at the most once a minute, and lets each
 * sender wait the longer for its answer the more of them it sends. Nobody else waits for that, and
 * no thread does.
 */
@ApplicationScoped
class WrongKeys {

  private static final Logger LOG = Logger.getLogger(WrongKeys.class);
  private static final int MOST_WAITING = 500;
  private static final int LONGEST_ADDRESS = 64;

  private final Counter counter;
  private final Penalties penalties;
  private final OncePerMinute log;
  private final AtomicInteger waiting = new AtomicInteger();

  WrongKeys(MeterRegistry meters, SteadyTime time) {
    this.counter =
        Counter.builder("badge_pipeline.wrong.keys")
            .description("Calls that carried a wrong API key")
            .register(meters);
    this.penalties = new Penalties(time);
    this.log = new OncePerMinute(time);
  }

  /** Completes when the sender has waited enough; where too many wait already, at once. */
  Uni<Void> penalty(RoutingContext call) {
    String sender = sender(call);
    counter.increment();
    log.count()
        .ifPresent(
            calls -> LOG.warnf("🔑 Wrong API keys: %d calls, the last from %s", calls, sender));
    long millis = penalties.next(sender).toMillis();
    return millis == 0 || waiting.get() >= MOST_WAITING
        ? Uni.createFrom().voidItem()
        : Uni.createFrom().emitter(over -> waitFor(call, millis, () -> over.complete(null)));
  }

  private void waitFor(RoutingContext call, long millis, Runnable over) {
    waiting.incrementAndGet();
    call.vertx()
        .setTimer(
            millis,
            passed -> {
              waiting.decrementAndGet();
              over.run();
            });
  }

  private static String sender(RoutingContext call) {
    String address =
        Optional.ofNullable(call.request().remoteAddress()).map(SocketAddress::host).orElse("");
    return Visible.text(address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)));
  }
}
