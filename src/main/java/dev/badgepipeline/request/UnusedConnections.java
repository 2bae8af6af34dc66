package dev.badgepipeline.request;

import dev.badgepipeline.time.SteadyTime;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ends connections that have had no request for a while. A server only ends those on which nothing
 * arrives: a head that comes byte by byte, and never as a whole, would keep one for ever, and a
 * thousand of them would keep everybody out.
 */
@ApplicationScoped
class UnusedConnections {

  private static final int BEFORE_ALL_ELSE = 1_200;
  private static final int LOOKS = 4;

  private static final AttributeKey<Use> USE = AttributeKey.valueOf(UnusedConnections.class, "use");

  private final Vertx vertx;
  private final SteadyTime time;
  private final Duration longest;
  private long timer;

  UnusedConnections(Vertx vertx, SteadyTime time, RequestConfig config) {
    this.vertx = vertx;
    this.time = time;
    this.longest = config.unusedConnection();
  }

  /** How a connection is used; known to its own event loop only. */
  private static final class Use {

    private int requests;
    private Duration lastUsed;

    Use(Duration now) {
      this.lastUsed = now;
    }

    void begin() {
      requests++;
    }

    void end(Duration now) {
      requests--;
      lastUsed = now;
    }

    boolean isUnusedFor(Duration time, Duration now) {
      return requests == 0 && now.minus(lastUsed).compareTo(time) > 0;
    }
  }

  void register(@Observes Filters filters) {
    filters.register(this::note, BEFORE_ALL_ELSE);
  }

  void start(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(Math.max(1, longest.toMillis() / LOOKS), tick -> look());
  }

  void stop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  private void note(RoutingContext call) {
    if (call.request().connection() instanceof ConnectionBase connection) {
      Use use = use(connection.channel());
      use.begin();
      call.addEndHandler(ended -> use.end(time.passed()));
    }
    call.next();
  }

  /** One that is seen for the first time counts as used just now. */
  private Use use(Channel connection) {
    Optional<Use> known = Optional.ofNullable(connection.attr(USE).get());
    if (known.isPresent()) {
      return known.get();
    }
    Use begun = new Use(time.passed());
    connection.attr(USE).set(begun);
    return begun;
  }

  private void look() {
    for (EventExecutor loop : ((VertxInternal) vertx).getEventLoopGroup()) {
      if (loop instanceof SingleThreadEventLoop own) {
        own.execute(() -> endUnused(own));
      }
    }
  }

  private void endUnused(SingleThreadEventLoop loop) {
    List<Channel> ended = new ArrayList<>();
    loop.registeredChannelsIterator()
        .forEachRemaining(
            channel -> {
              if (isOfServer(channel) && use(channel).isUnusedFor(longest, time.passed())) {
                ended.add(channel);
              }
            });
    ended.forEach(UnusedConnections::end);
  }

  /** One that cannot be closed is closed already. */
  private static void end(Channel connection) {
    ChannelFuture unused = connection.close();
  }

  /** What this program has opened itself, to the library or the database, has no parent. */
  private static boolean isOfServer(Channel channel) {
    return channel.parent() != null;
  }
}
